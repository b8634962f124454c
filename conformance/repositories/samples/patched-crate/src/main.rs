use axum::{Router, routing::get};
use std::time::Duration;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let age = humantime::format_duration(Duration::from_secs(90)).to_string();
    let router = Router::new()
        .route("/healthz", get(|| async { "ok" }))
        .route("/age", get(|| async { age }));
    let listener = tokio::net::TcpListener::bind("0.0.0.0:8070").await?;
    axum::serve(listener, router).await
}
