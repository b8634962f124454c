use axum::{Router, routing::get};

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let router = Router::new()
        .route("/healthz", get(|| async { "ok" }))
        .route("/version", get(|| async { env!("GIT_VERSION") }));
    let listener = tokio::net::TcpListener::bind("0.0.0.0:8060").await?;
    axum::serve(listener, router).await
}
