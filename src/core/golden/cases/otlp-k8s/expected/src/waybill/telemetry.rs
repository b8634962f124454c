//! Logs on standard output and, where an endpoint is set, traces over OTLP (C-067, C-084).

use std::{io::IsTerminal, time::Duration};

use axum::{
    extract::MatchedPath,
    http::{HeaderMap, Request, Response, header::HOST, uri::Authority},
};
use opentelemetry::{global, trace::TracerProvider};
use opentelemetry::trace::TraceContextExt;
use opentelemetry_http::HeaderExtractor;
use opentelemetry_otlp::{ExporterBuildError, SpanExporter};
use opentelemetry_sdk::{Resource, propagation::TraceContextPropagator, trace::SdkTracerProvider};
use tracing::{Span, field::Empty};
use tracing_opentelemetry::OpenTelemetrySpanExt;
use tracing_subscriber::{EnvFilter, Layer, fmt, layer::SubscriberExt, util::SubscriberInitExt};

use super::facts::{FLUSH, LOG_LEVEL, LOG_VARIABLE, NAME};

/// Keep it until the end: what it holds is flushed by shutdown.
#[derive(Debug, Default)]
pub struct Telemetry {
    provider: Option<SdkTracerProvider>,
}

/// Starts logging, and exporting where an endpoint is set. A Collector that does not answer never stops the service.
pub fn init() -> Telemetry {
    let asked = std::env::var(LOG_VARIABLE)
        .ok()
        .filter(|text| !text.is_empty());
    // Without any filter, tracing logs errors only.
    let filter = EnvFilter::try_new(asked.as_deref().unwrap_or(LOG_LEVEL));
    let bad_filter = filter.as_ref().err().map(ToString::to_string);
    let (provider, no_traces) = match traces() {
        Ok(provider) => (provider, None),
        Err(error) => (None, Some(error)),
    };
    let text = std::io::stdout().is_terminal();
    let lines = if text {
        fmt::layer().boxed()
    } else {
        fmt::layer().json().flatten_event(true).boxed()
    };
    let registry = tracing_subscriber::registry()
        .with(filter.unwrap_or_else(|_| EnvFilter::new("info")))
        .with(lines);
    let tracer = provider.as_ref().map(|one| one.tracer(NAME));
    let registry = registry.with(tracer.map(|one| tracing_opentelemetry::layer().with_tracer(one)));
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
    if let Some(error) = no_traces {
        tracing::error!(%error, "traces are not exported");
    }
    Telemetry { provider }
}

impl Telemetry {
    /// Sends what is left, within FLUSH. The last spans are the ones that explain an end.
    pub async fn shutdown(self) {
        let Some(provider) = self.provider else { return };
        // Blocks, so it must not run on a worker of the runtime.
        let flush = tokio::task::spawn_blocking(move || provider.shutdown_with_timeout(FLUSH));
        match tokio::time::timeout(FLUSH, flush).await {
            Ok(Ok(Ok(()))) => {}
            Ok(Ok(Err(error))) => eprintln!("the last traces are lost: {error}"),
            _ => eprintln!("the last traces are lost: no answer in time"),
        }
    }
}

/// Endpoint, protocol, sampler and resource come from the OTEL variables; without an endpoint nothing is exported.
fn traces() -> Result<Option<SdkTracerProvider>, ExporterBuildError> {
    let given = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let disabled =
        std::env::var("OTEL_SDK_DISABLED").is_ok_and(|value| value.eq_ignore_ascii_case("true"));
    if disabled
        || !(given("OTEL_EXPORTER_OTLP_ENDPOINT") || given("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"))
    {
        return Ok(None);
    }
    let exporter = SpanExporter::builder().with_http().build()?;
    let resource = Resource::builder();
    let resource = if given("OTEL_SERVICE_NAME") {
        resource
    } else {
        resource.with_service_name(NAME)
    };
    let provider = SdkTracerProvider::builder()
        .with_resource(resource.build())
        .with_batch_exporter(exporter)
        .build();
    global::set_text_map_propagator(TraceContextPropagator::new());
    Ok(Some(provider))
}

/// The span of a request, as the HTTP conventions of OpenTelemetry name it; add TraceLayer with Router::layer, so that the route is known. The path without its query: queries hold personal data.
pub fn request_span<B>(request: &Request<B>) -> Span {
    // Anyone can invent a method or a path; neither becomes a name.
    let method = match request.method().as_str() {
        known @ ("CONNECT" | "DELETE" | "GET" | "HEAD" | "OPTIONS" | "PATCH" | "POST" | "PUT" | "QUERY" | "TRACE") => known,
        _ => "_OTHER",
    };
    let route = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
    let verb = if method == "_OTHER" { "HTTP" } else { method };
    let name = route.map_or_else(|| verb.to_owned(), |route| format!("{verb} {route}"));
    let header = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
    let host = header(HOST.as_str()).and_then(|host| host.parse::<Authority>().ok());
    let secure = header("x-forwarded-proto").is_some_and(|scheme| scheme.eq_ignore_ascii_case("https"));
    let span = tracing::info_span!(
        "request",
        "otel.name" = name,
        "otel.kind" = "server",
        "otel.status_code" = Empty,
        "http.request.method" = method,
        "http.request.method_original" = (method == "_OTHER").then(|| request.method().as_str()),
        "http.route" = route,
        "http.response.status_code" = Empty,
        "url.path" = request.uri().path(),
        "url.scheme" = if secure { "https" } else { "http" },
        "server.address" = host.as_ref().map(Authority::host),
        "server.port" = host.as_ref().and_then(Authority::port_u16).map(i64::from),
        "error.type" = Empty,
        trace_id = Empty,
    );
    continue_trace(&span, request.headers());
    span
}

/// Records the status of an answer, for TraceLayer::on_response. Only what the server did wrong is an error.
pub fn request_answered<B>(response: &Response<B>, latency: Duration, span: &Span) {
    let status = response.status();
    span.record("http.response.status_code", i64::from(status.as_u16()));
    if status.is_server_error() {
        span.record("error.type", status.as_str());
        span.record("otel.status_code", "ERROR");
    }
    tracing::debug!(status = status.as_u16(), ?latency, "answered");
}

/// The span of a gRPC call, for TraceLayer::new_for_grpc, as the RPC conventions of OpenTelemetry name it. Health checks have none: a probe every few seconds is no work.
pub fn call_span<B>(request: &Request<B>) -> Span {
    let path = request.uri().path().trim_start_matches('/');
    let (service, method) = path.rsplit_once('/').unwrap_or(("", path));
    if service == "grpc.health.v1.Health" {
        return Span::none();
    }
    let host = request.uri().authority();
    let span = tracing::info_span!(
        "call",
        "otel.name" = path,
        "otel.kind" = "server",
        "otel.status_code" = Empty,
        "rpc.system" = "grpc",
        "rpc.service" = service,
        "rpc.method" = method,
        "rpc.grpc.status_code" = Empty,
        "server.address" = host.map(|host| host.host()),
        "server.port" = host.and_then(|host| host.port_u16()).map(i64::from),
        "error.type" = Empty,
        trace_id = Empty,
    );
    continue_trace(&span, request.headers());
    span
}

/// Records the status of a call that failed before its first message, for TraceLayer::on_response.
pub fn call_answered<B>(response: &Response<B>, _: Duration, span: &Span) {
    record_call(response.headers(), span);
}

/// Records the status that ends a call, for TraceLayer::on_eos.
pub fn call_ended(trailers: Option<&HeaderMap>, _: Duration, span: &Span) {
    if let Some(trailers) = trailers {
        record_call(trailers, span);
    }
}

/// Only what the server did wrong is an error: a missing argument is the caller’s.
fn record_call(headers: &HeaderMap, span: &Span) {
    let code = headers.get("grpc-status").and_then(|code| code.to_str().ok());
    let Some(code) = code.and_then(|code| code.parse::<i64>().ok()) else { return };
    span.record("rpc.grpc.status_code", code);
    if code == 12 {
        // Unimplemented: a path that anyone can invent must not become a name.
        span.context().span().update_name("grpc");
    }
    if matches!(code, 2 | 4 | 12..=15) {
        span.record("error.type", code.to_string());
        span.record("otel.status_code", "ERROR");
        tracing::error!(code, "call failed");
    }
}

/// Makes the span a part of the caller’s trace, and names the trace in the logs.
fn continue_trace(span: &Span, headers: &HeaderMap) {
    let parent = global::get_text_map_propagator(|one| one.extract(&HeaderExtractor(headers)));
    if span.set_parent(parent).is_ok() {
        let trace = span.context().span().span_context().trace_id();
        span.record("trace_id", tracing::field::display(trace));
    }
}
