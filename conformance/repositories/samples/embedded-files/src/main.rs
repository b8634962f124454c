use axum::{Router, http::StatusCode, extract::Path, routing::get};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "deploy/pages"]
struct Pages;

const LICENCE: &str = include_str!("../scripts/licence.txt");

async fn page(Path(name): Path<String>) -> Result<Vec<u8>, StatusCode> {
    let page = Pages::get(&name).ok_or(StatusCode::NOT_FOUND)?;
    Ok(page.data.into_owned())
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let router = Router::new()
        .route("/health", get(|| async { "ok" }))
        .route("/licence", get(|| async { LICENCE }))
        .route("/pages/{name}", get(page));
    let listener = tokio::net::TcpListener::bind("0.0.0.0:8081").await?;
    axum::serve(listener, router).await
}
