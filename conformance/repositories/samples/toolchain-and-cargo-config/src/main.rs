use axum::{Router, routing::get};

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let router = Router::new()
        .route("/healthz", get(|| async { "ok" }))
        .route("/channel", get(|| async { env!("TICKER_CHANNEL") }));
    let listener = tokio::net::TcpListener::bind("0.0.0.0:9000").await?;
    axum::serve(listener, router).await
}
