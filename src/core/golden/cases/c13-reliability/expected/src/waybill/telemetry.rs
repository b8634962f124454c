//! Logs on standard output and, where an endpoint is set, traces over OTLP (C-067, C-084).

use std::{io::IsTerminal, time::Duration};

use axum::{
    extract::MatchedPath,
    http::{Request, Response, header::HOST, uri::Authority},
};
use tracing::{Span, field::Empty};
use tracing_subscriber::{EnvFilter, Layer, fmt, layer::SubscriberExt, util::SubscriberInitExt};

use super::facts::{LOG_LEVEL, LOG_VARIABLE};

/// Keep it until the end: what it holds is flushed by shutdown.
#[derive(Debug, Default)]
pub struct Telemetry {
}

/// Starts logging, and exporting where an endpoint is set. A Collector that does not answer never stops the service.
pub fn init() -> Telemetry {
    let asked = std::env::var(LOG_VARIABLE)
        .ok()
        .filter(|text| !text.is_empty());
    // Without any filter, tracing logs errors only.
    let filter = EnvFilter::try_new(asked.as_deref().unwrap_or(LOG_LEVEL));
    let bad_filter = filter.as_ref().err().map(ToString::to_string);
    let text = std::io::stdout().is_terminal();
    let lines = if text {
        fmt::layer().boxed()
    } else {
        fmt::layer().json().flatten_event(true).boxed()
    };
    let registry = tracing_subscriber::registry()
        .with(filter.unwrap_or_else(|_| EnvFilter::new("info")))
        .with(lines);
    if registry.try_init().is_ok() {
        std::panic::set_hook(Box::new(|panic| tracing::error!(%panic, "panic")));
    }
    if let Some(problem) = bad_filter {
        tracing::warn!(
            variable = LOG_VARIABLE,
            problem,
            "not a log filter, info is used"
        );
    }
    Telemetry {}
}

impl Telemetry {
    /// Sends what is left, within FLUSH. The last spans are the ones that explain an end.
    pub async fn shutdown(self) {
    }
}

/// The span of a request, as the HTTP conventions of OpenTelemetry name it; add TraceLayer with Router::layer, so that the route is known. The path without its query: queries hold personal data.
pub fn request_span<B>(request: &Request<B>) -> Span {
    // Anyone can invent a method or a path; neither becomes a name.
    let method = match request.method().as_str() {
        known @ ("CONNECT" | "DELETE" | "GET" | "HEAD" | "OPTIONS" | "PATCH" | "POST" | "PUT" | "QUERY" | "TRACE") => known,
        _ => "_OTHER",
    };
    let route = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
    let header = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
    let host = header(HOST.as_str()).and_then(|host| host.parse::<Authority>().ok());
    let secure = header("x-forwarded-proto").is_some_and(|scheme| scheme.eq_ignore_ascii_case("https"));
    tracing::info_span!(
        "request",
        "http.request.method" = method,
        "http.request.method_original" = (method == "_OTHER").then(|| request.method().as_str()),
        "http.route" = route,
        "http.response.status_code" = Empty,
        "url.path" = request.uri().path(),
        "url.scheme" = if secure { "https" } else { "http" },
        "server.address" = host.as_ref().map(Authority::host),
        "server.port" = host.as_ref().and_then(Authority::port_u16).map(i64::from),
        "error.type" = Empty,
    )
}

/// Records the status of an answer, for TraceLayer::on_response. Only what the server did wrong is an error.
pub fn request_answered<B>(response: &Response<B>, latency: Duration, span: &Span) {
    let status = response.status();
    span.record("http.response.status_code", i64::from(status.as_u16()));
    if status.is_server_error() {
        span.record("error.type", status.as_str());
    }
    tracing::debug!(status = status.as_u16(), ?latency, "answered");
}
