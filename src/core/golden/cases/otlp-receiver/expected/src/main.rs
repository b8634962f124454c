//! Starts the service and ends it in order. The routes are in http.rs, gRPC in grpc.rs; replace the examples there.

mod grpc;
mod http;
mod waybill;

use std::{
    future::IntoFuture,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    process::ExitCode,
};

use secrecy::ExposeSecret;
use tokio::net::TcpListener;

use crate::waybill::{
    consul::{Consul, Registration},
    health::{Health, Need, host_and_port, reachable},
    health_routes, healthcheck, metrics_routes,
    settings::{Server, Settings},
    shutdown::{Outcome, Shutdown, signal},
    telemetry,
};

type Failure = Box<dyn std::error::Error + Send + Sync>;

#[tokio::main]
async fn main() -> ExitCode {
    if healthcheck::requested(std::env::args_os()) {
        return match Server::load() {
            Ok(server) => healthcheck::run(local(server.host, server.metrics_port)).await,
            Err(problems) => {
                eprint!("{problems}");
                ExitCode::FAILURE
            }
        };
    }
    let settings = match Settings::load() {
        Ok(settings) => settings,
        Err(problems) => {
            eprint!("{problems}");
            return ExitCode::from(2);
        }
    };
    let telemetry = telemetry::init();
    let code = match run(&settings).await {
        Ok(Outcome::Drained | Outcome::CutOff) => ExitCode::SUCCESS,
        Ok(Outcome::Failed) => ExitCode::FAILURE,
        Err(error) => {
            tracing::error!(%error, "cannot start");
            eprintln!("cannot start: {error}");
            ExitCode::FAILURE
        }
    };
    telemetry.shutdown().await;
    code
}

async fn run(settings: &Settings) -> Result<Outcome, Failure> {
    let server = &settings.server;
    // A stop that comes during the start counts.
    let signal = signal();
    let shutdown = Shutdown::default();
    let health = Health::default();
    let address = host_and_port(settings.secrets.database_url.expose_secret(), 5432);
    health.watch("postgresql", Need::Hard, move || {
        let address = address.clone();
        async move { reachable(&address).await }
    });
    let metrics = metrics_routes::install()?;

    let listener = bind(server.host, server.port).await?;
    let router = http::router(server.request_timeout_seconds);
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let stop = shutdown.token().cancelled_owned();
    let listening = axum::serve(listener, service).with_graceful_shutdown(stop);
    shutdown.listen("http", listening.into_future());
    let listener = bind(server.host, server.grpc_port).await?;
    let listening = grpc::serve(listener, health.clone(), shutdown.token());
    shutdown.listen("grpc", listening);
    // Answers until the very end: probes and scrapes see the drain.
    let listener = bind(server.host, server.metrics_port).await?;
    let router = axum::Router::new();
    let router = router.merge(health_routes::routes(health.clone()));
    let router = router.merge(metrics_routes::routes(metrics));
    let admin = tokio::spawn(axum::serve(listener, router).into_future());
    let instance = Registration::of_this_process(server.grpc_port, server.metrics_port);
    let registration = match (Consul::from_env(), instance) {
        (Ok(consul), Some(instance)) => {
            if let Err(error) = consul.register(&instance).await {
                tracing::error!(%error, "not registered with Consul");
            }
            Some((consul, instance.id))
        }
        (Err(error), _) => {
            tracing::error!(error, "not registered with Consul");
            None
        }
        (_, None) => {
            tracing::error!("not registered with Consul: neither POD_IP nor HOSTNAME is set");
            None
        }
    };
    health.start();
    tracing::info!("started");
    let outcome = shutdown
        .run(signal, || async {
            health.drain();
            if let Some((consul, id)) = &registration
                && let Err(error) = consul.deregister(id).await
            {
                tracing::warn!(%error, "not deregistered from Consul");
            }
        })
        .await;
    admin.abort();
    Ok(outcome)
}

/// Where this process reaches itself.
fn local(host: IpAddr, port: u16) -> SocketAddr {
    let host = match host {
        IpAddr::V4(one) if one.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(one) if one.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        one => one,
    };
    SocketAddr::new(host, port)
}

async fn bind(host: IpAddr, port: u16) -> Result<TcpListener, Failure> {
    // Bound before the start is reported: a port in use is an error at once.
    TcpListener::bind((host, port))
        .await
        .map_err(|error| format!("{host}:{port}: {error}").into())
}
