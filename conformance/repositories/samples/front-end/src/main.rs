use axum::{Router, http::StatusCode, response::Html, routing::get};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "web/dist/"]
struct Web;

async fn index() -> Result<Html<Vec<u8>>, StatusCode> {
    let file = Web::get("index.html").ok_or(StatusCode::NOT_FOUND)?;
    Ok(Html(file.data.into_owned()))
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let router = Router::new()
        .route("/healthz", get(|| async { "ok" }))
        .route("/", get(index));
    let listener = tokio::net::TcpListener::bind("0.0.0.0:8090").await?;
    axum::serve(listener, router).await
}
