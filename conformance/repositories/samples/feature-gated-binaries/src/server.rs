use axum::{Router, routing::get};

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let router = Router::new()
        .route(routes::HEALTH, get(|| async { "ok" }))
        .route("/health", get(|| async { "ok" }))
        .route("/routes", get(|| async { gateway::table().join("\n") }));
    let address = std::env::var("LISTEN_ADDR").unwrap_or_else(|_| "127.0.0.1:7080".into());
    let listener = tokio::net::TcpListener::bind(address).await?;
    axum::serve(listener, router).await
}
