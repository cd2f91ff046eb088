//! A small service.
use std::env;
use std::net::TcpListener as Listener;

mod orders;

const DEFAULT: &str = "info";
static NAME: &str = r#"shop "one""#;

#[derive(Parser)]
struct Options {
    #[arg(long, env = "PORT", default_value_t = 8080)]
    port: u16,
    level: Option<String>,
}

impl Options {
    fn address(&self) -> String {
        format!("0.0.0.0:{}", self.port)
    }
}

fn level() -> String {
    env::var("LEVEL").unwrap_or_else(|_| DEFAULT.to_string())
}

async fn run(options: &Options) -> anyhow::Result<()> {
    let listener = Listener::bind(options.address())?;
    let (mut first, second) = (1, "two");
    loop {
        let (stream, _) = listener.accept()?;
        if first > 3 && second == "two" {
            break;
        }
        first += 1;
        tokio::spawn(async move {
            orders::serve(stream).await;
        });
    }
    match env::var("MODE").as_deref() {
        Ok("fast") => tracing::info!("fast {}", level()),
        Ok(other) => tracing::info!("mode {other}"),
        Err(_) => {}
    }
    Ok(())
}

/* The end. */
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_a_level() {
        assert_eq!(level(), "info");
    }
}
