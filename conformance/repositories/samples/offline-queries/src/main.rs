use axum::{Router, extract::State, http::StatusCode, routing::get};
use sqlx::postgres::{PgPool, PgPoolOptions};

static MIGRATOR: sqlx::migrate::Migrator = sqlx::migrate!();

async fn entries(State(pool): State<PgPool>) -> Result<String, StatusCode> {
    let row = sqlx::query!("SELECT id FROM entries LIMIT 1")
        .fetch_one(&pool)
        .await
        .map_err(|_| StatusCode::SERVICE_UNAVAILABLE)?;
    Ok(row.id.to_string())
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let url = std::env::var("DATABASE_URL")?;
    let pool = PgPoolOptions::new().connect_lazy(&url)?;
    println!("{} migrations", MIGRATOR.iter().count());
    let router = Router::new()
        .route("/healthz", get(|| async { "ok" }))
        .route("/entries", get(entries))
        .with_state(pool);
    let listener = tokio::net::TcpListener::bind("0.0.0.0:8000").await?;
    axum::serve(listener, router).await?;
    Ok(())
}
