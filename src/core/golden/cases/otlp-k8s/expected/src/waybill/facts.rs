//! The names and numbers that Dockerfile, Compose and manifests have too. Written by Waybill: change waybill.yaml, not this file.

use std::time::Duration;

pub const NAME: &str = "otlp-service";
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

pub const HTTP_PORT: u16 = 8080;
pub const GRPC_PORT: u16 = 4317;
pub const METRICS_PORT: u16 = 9090;
pub const LIVE_PATH: &str = "/health/live";
pub const READY_PATH: &str = "/health/ready";
pub const STARTUP_PATH: &str = "/health/startup";
pub const METRICS_PATH: &str = "/metrics";

/// After SIGTERM: requests are still accepted, readiness already says no.
pub const NOTICE: Duration = Duration::from_secs(1);
/// After SIGTERM: everything, NOTICE included, has ended.
pub const DRAIN: Duration = Duration::from_secs(25);
/// What telemetry has to send what is left.
pub const FLUSH: Duration = Duration::from_secs(4);

pub const LOG_VARIABLE: &str = "RUST_LOG";
pub const LOG_LEVEL: &str = "info";
pub const ENV_PREFIX: &str = "APP";
pub const ENVIRONMENT_VARIABLE: &str = "APP_ENVIRONMENT";
pub const CONFIG_VARIABLE: &str = "CONFIG_PATH";
pub const CONFIG_DIRECTORY: &str = "config";
pub const CONFIG_EXTENSION: &str = "yaml";

pub const HEALTHCHECK_ARGUMENTS: &[&str] = &["health"];
pub const HEALTHCHECK_SECONDS: u64 = 2;
