/** The root manifest of a workspace with two services, in the usual form. */
export const workspaceManifest = `[workspace]
resolver = "2"
members = ["crates/orders-api", "crates/billing-worker"]

[workspace.package]
version = "0.4.1"
edition = "2024"
rust-version = "1.90"
license = "Apache-2.0"
repository = "https://github.com/acme/orders"

[workspace.dependencies]
axum = "0.8"
sqlx = { version = "0.8", features = ["postgres", "runtime-tokio", "tls-rustls"] }
tokio = { version = "1", features = ["full"] }
`;

/** The manifest of one member. */
export const memberManifest = `[package]
name = "orders-api"
version.workspace = true
edition.workspace = true
rust-version.workspace = true
license.workspace = true
repository.workspace = true

[[bin]]
name = "orders-server"
path = "src/main.rs"

[dependencies]
axum = { workspace = true }
sqlx = { workspace = true }
tokio = { workspace = true }
`;

/** A manifest whose fifth line is not TOML. */
export const brokenManifest = `[package]
name = "orders-api"
version = "0.4.1"

[dependencies
axum = "0.8"
`;
