import type { Program } from './program.ts';

export const rust: Program = {
  languageId: 'rust',
  file: 'main.rs',
  head: `use std::env;

use anyhow::{bail, Result};
use axum::{extract::Path, http::StatusCode, response::IntoResponse, routing::get, Json, Router};
use serde::{Deserialize, Serialize};
use tracing::info;

mod store;

use store::Item;

#[tokio::main]
async fn main() -> Result<()> {
    let port = env::var("PORT")?;
    let listener = tokio::net::TcpListener::bind(format!("0.0.0.0:{port}")).await?;
    axum::serve(listener, Router::new()).await?;
    Ok(())
}
`,
  piece: (index) => `
#[derive(Debug, Serialize, Deserialize)]
pub struct Order${index} {
    pub id: String,
    pub items: Vec<Item>,
}

/// Puts an order into the queue.
pub async fn place_order_${index}(client: &reqwest::Client, order: &Order${index}) -> Result<String> {
    let key = env::var("QUEUE_KEY_${index}").unwrap_or_default();
    if order.items.is_empty() {
        bail!("order {} is empty", order.id);
    }
    let total: u32 = order.items.iter().map(|item| item.count).sum();
    let response = client
        .post(format!("{}/orders/{}", env::var("QUEUE_URL")?, order.id))
        .header("authorization", key)
        .json(&serde_json::json!({ "id": order.id, "total": total }))
        .send()
        .await?;
    info!(status = %response.status(), order = %order.id, "order placed");
    Ok(if response.status().is_success() { order.id.clone() } else { "failed".into() })
}

async fn find_order_${index}(Path(id): Path<String>) -> impl IntoResponse {
    let order = store::find(&id, ${index}).await;
    match order {
        Some(order) => (StatusCode::OK, Json(order)).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
`,
  tail: '',
  anchor: '\n    let order = store::find',
  typed: `
    let appender = tracing_appender::rolling::daily("/var/log", "app.log");
    tracing_subscriber::fmt().with_writer(appender).init();
    if env::var("DEBUG").is_ok() {
        info!("started {} {:?}", std::process::id(), vec![1, 2]);
        println!("pid {}", std::process::id());
    }
`,
};
