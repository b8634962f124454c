//! The routes that clients call. Replace the examples; the layers stay.

use std::time::Duration;

use axum::{
    Json, Router,
    http::StatusCode,
    middleware,
    routing::{get, post},
};
use serde_json::{Value, json};
use tower_http::{timeout::TimeoutLayer, trace::TraceLayer};

use crate::waybill::facts::{NAME, VERSION};
use crate::waybill::metrics_routes;
use crate::waybill::telemetry;

/// The outermost layer is the last one: measure, guard, trace, limit.
pub fn router(timeout_seconds: u64) -> Router {
    let timeout = Duration::from_secs(timeout_seconds);
    Router::new()
        .route("/", get(index))
        .route("/echo", post(echo))
        // Named, because merging a router replaces the default one and the layers on it.
        .fallback(|| async { StatusCode::NOT_FOUND })
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            timeout,
        ))
        .layer(
            TraceLayer::new_for_http()
                .make_span_with(telemetry::request_span)
                .on_response(telemetry::request_answered),
        )
        .layer(middleware::from_fn(metrics_routes::observe))
}

async fn index() -> Json<Value> {
    Json(json!({ "service": NAME, "version": VERSION }))
}

async fn echo(Json(body): Json<Value>) -> Json<Value> {
    Json(body)
}
