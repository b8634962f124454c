//! The standard health service of gRPC. The probes ask for the services liveness, readiness and startup.

use tonic_health::{ServingStatus, pb::health_server, server};

use super::health::Health;

fn status(serving: bool) -> ServingStatus {
    if serving {
        ServingStatus::Serving
    } else {
        ServingStatus::NotServing
    }
}

/// The service to add to the server; the empty name means readiness.
pub fn service(health: &Health) -> health_server::HealthServer<impl health_server::Health> {
    let (reporter, service) = server::health_reporter();
    let mut states = health.subscribe();
    tokio::spawn(async move {
        loop {
            let state = states.borrow_and_update().clone();
            reporter
                .set_service_status("liveness", ServingStatus::Serving)
                .await;
            reporter
                .set_service_status("startup", status(state.started))
                .await;
            reporter
                .set_service_status("readiness", status(state.ready()))
                .await;
            reporter.set_service_status("", status(state.ready())).await;
            if states.changed().await.is_err() {
                break;
            }
        }
    });
    service
}
