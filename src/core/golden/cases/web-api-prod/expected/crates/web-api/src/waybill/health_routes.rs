//! Liveness looks at the process alone; readiness also at the drain and at hard dependencies (C-083).

use axum::{Json, Router, extract::State, http::StatusCode, routing::get};
use serde_json::{Map, Value, json};

use super::{
    facts::{LIVE_PATH, READY_PATH, VERSION},
    health::Health,
};

/// The routes of the probes; keep them out of logs, limits and authentication.
pub fn routes(health: Health) -> Router {
    Router::new()
        .without_v07_checks()
        .route(LIVE_PATH, get(alive))
        .route(READY_PATH, get(ready))
        .with_state(health)
}

async fn alive() -> StatusCode {
    StatusCode::OK
}

async fn ready(health: State<Health>) -> (StatusCode, Json<Value>) {
    let state = health.state();
    answer(&health, state.ready(), state.word())
}

fn answer(health: &Health, passed: bool, word: &str) -> (StatusCode, Json<Value>) {
    let status = if passed {
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    };
    let dependencies: Map<String, Value> = health
        .state()
        .dependencies
        .iter()
        .map(|one| {
            (
                one.name.to_owned(),
                json!({ "up": one.up, "needed": one.need == super::health::Need::Hard }),
            )
        })
        .collect();
    let body = json!({
        "status": word,
        "version": VERSION,
        "uptime_seconds": health.uptime().as_secs(),
        "dependencies": dependencies,
    });
    (status, Json(body))
}
