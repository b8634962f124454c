//! Metrics of the process, under the names of the OpenTelemetry conventions.

use std::time::{Duration, Instant};

use axum::{
    Router,
    extract::{MatchedPath, Request},
    http::header::CONTENT_TYPE,
    middleware::Next,
    response::Response,
    routing::get,
};
use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder, PrometheusHandle};

use super::facts::{METRICS_PATH, VERSION};

/// Seconds; objectives such as 99 % below 250 ms need a bucket at their limit.
const BUCKETS: [f64; 14] = [
    0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0,
];

/// Installs the recorder, once per process.
pub fn install() -> Result<PrometheusHandle, BuildError> {
    let handle = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Suffix("_duration_seconds".to_owned()), &BUCKETS)?
        .install_recorder()?;
    let upkeep = handle.clone();
    tokio::spawn(async move {
        // Histograms keep every sample until they are merged.
        let mut ticks = tokio::time::interval(Duration::from_secs(5));
        loop {
            ticks.tick().await;
            super::process_metrics::report();
            upkeep.run_upkeep();
        }
    });
    metrics::gauge!("build_info", "version" => VERSION).set(1.0);
    metrics::gauge!(ACTIVE).set(0.0);
    Ok(handle)
}

/// The path that Prometheus scrapes; never on a public route.
pub fn routes(handle: PrometheusHandle) -> Router {
    let render = move || async move {
        (
            [(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")],
            handle.render(),
        )
    };
    Router::new()
        .without_v07_checks()
        .route(METRICS_PATH, get(render))
}

/// Requests in flight; an autoscaler may follow it.
const ACTIVE: &str = "http_server_active_requests";

/// Counts a request until it is dropped, also when the client gives up.
struct Active;

impl Active {
    fn start() -> Self {
        metrics::gauge!(ACTIVE).increment(1.0);
        Self
    }
}

impl Drop for Active {
    fn drop(&mut self) {
        metrics::gauge!(ACTIVE).decrement(1.0);
    }
}

/// Middleware: duration and status of each request. The route, not the path: a path per user would be a time series per user.
pub async fn observe(request: Request, next: Next) -> Response {
    let start = Instant::now();
    let _active = Active::start();
    let method = request.method().as_str().to_owned();
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or_else(|| "unmatched".to_owned(), |path| path.as_str().to_owned());
    let response = next.run(request).await;
    let labels = [
        ("http_request_method", method),
        ("http_route", route),
        (
            "http_response_status_code",
            response.status().as_u16().to_string(),
        ),
    ];
    metrics::histogram!("http_server_request_duration_seconds", &labels).record(start.elapsed());
    response
}
