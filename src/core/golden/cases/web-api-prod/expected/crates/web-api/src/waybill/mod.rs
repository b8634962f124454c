//! What the manifests promise, kept by the code: ports, paths, variables, shutdown. Written by Waybill.

// An offer: not every crate uses all of it.
#![allow(dead_code)]

pub mod balance;
pub mod balance_http;
pub mod circuit_breaker;
#[rustfmt::skip]
pub mod facts;
pub mod health;
#[rustfmt::skip]
pub mod health_routes;
pub mod healthcheck;
pub mod metrics_routes;
pub mod process_metrics;
#[rustfmt::skip]
pub mod security;
#[rustfmt::skip]
pub mod settings;
pub mod shutdown;
#[rustfmt::skip]
pub mod telemetry;
