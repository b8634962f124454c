//! Registration with the Consul agent. Inside Kubernetes a Service already finds the pods (C-106).

use std::{
    env,
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use reqwest::{Client, Method, RequestBuilder};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde_json::{Value, json};

use super::facts::{NAME, READY_PATH, VERSION};

const AGENT: &str = "http://consul:8500";
const TAGS: &[&str] = &["grpc", "otlp"];

#[derive(Debug, Clone)]
pub struct Consul {
    agent: String,
    token: Option<SecretString>,
    client: Client,
}

impl Consul {
    /// Agent and token from CONSUL_HTTP_ADDR and CONSUL_HTTP_TOKEN or CONSUL_HTTP_TOKEN_FILE.
    pub fn from_env() -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        let given = |name| env::var(name).ok().filter(|text| !text.is_empty());
        let token = match given("CONSUL_HTTP_TOKEN_FILE") {
            Some(path) => match std::fs::read_to_string(&path) {
                Ok(text) => Some(text.trim().to_owned()),
                Err(error) => {
                    return Err(format!("CONSUL_HTTP_TOKEN_FILE: {path} cannot be read: {error}").into());
                }
            },
            None => given("CONSUL_HTTP_TOKEN"),
        };
        let agent = given("CONSUL_HTTP_ADDR").unwrap_or_else(|| AGENT.to_owned());
        Self::new(&agent, token.map(SecretString::from))
    }

    pub fn new(
        agent: &str,
        token: Option<SecretString>,
    ) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        let scheme = if agent.contains("://") { "" } else { "http://" };
        let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
        Ok(Self {
            agent: format!("{scheme}{}", agent.trim_end_matches('/')),
            token,
            client,
        })
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.client.request(method, format!("{}{path}", self.agent));
        match &self.token {
            Some(token) => request.header("X-Consul-Token", token.expose_secret()),
            None => request,
        }
    }

    pub async fn register(&self, instance: &Registration) -> reqwest::Result<()> {
        let request = self.request(
            Method::PUT,
            "/v1/agent/service/register?replace-existing-checks=true",
        );
        request
            .json(&instance.body())
            .send()
            .await?
            .error_for_status()?;
        tracing::info!(
            id = instance.id,
            address = instance.address,
            "registered with Consul"
        );
        Ok(())
    }

    pub async fn deregister(&self, id: &str) -> reqwest::Result<()> {
        let path = format!("/v1/agent/service/deregister/{id}");
        self.request(Method::PUT, &path)
            .send()
            .await?
            .error_for_status()?;
        Ok(())
    }

    /// The instances whose checks pass.
    pub async fn discover(&self, service: &str) -> reqwest::Result<Vec<Instance>> {
        let path = format!("/v1/health/service/{service}?passing=true");
        let answer = self
            .request(Method::GET, &path)
            .send()
            .await?
            .error_for_status()?;
        let entries: Vec<Entry> = answer.json().await?;
        Ok(entries.into_iter().map(Entry::instance).collect())
    }
}

/// What is registered: an address that others can reach, never 0.0.0.0.
#[derive(Debug, Clone)]
pub struct Registration {
    pub id: String,
    pub address: String,
    pub port: u16,
    pub health_port: u16,
}

impl Registration {
    /// POD_NAME and POD_IP in Kubernetes, HOSTNAME elsewhere.
    pub fn of_this_process(port: u16, health_port: u16) -> Option<Self> {
        let given = |name| env::var(name).ok().filter(|text| !text.is_empty());
        let host = given("HOSTNAME");
        let address = given("POD_IP").or_else(|| host.clone())?;
        let unit = given("POD_NAME").or(host)?;
        Some(Self {
            id: format!("{NAME}-{unit}"),
            address,
            port,
            health_port,
        })
    }

    fn body(&self) -> Value {
        let Self {
            id,
            address,
            port,
            health_port,
        } = self;
        let version = format!("v{VERSION}");
        let tags: Vec<&str> = [version.as_str()].into_iter().chain(TAGS.iter().copied()).collect();
        let check = json!({ "HTTP": format!("http://{address}:{health_port}{READY_PATH}"), "Interval": "10s", "Timeout": "3s", "DeregisterCriticalServiceAfter": "60s" });
        json!({ "ID": id, "Name": NAME, "Address": address, "Port": port, "Tags": tags, "Check": check })
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instance {
    pub id: String,
    pub address: String,
    pub port: u16,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Entry {
    node: Node,
    service: Service,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Node {
    address: String,
}

#[derive(Deserialize)]
struct Service {
    #[serde(rename = "ID")]
    id: String,
    #[serde(rename = "Address")]
    address: String,
    #[serde(rename = "Port")]
    port: u16,
}

impl Entry {
    /// An empty address means that of the node.
    fn instance(self) -> Instance {
        let Service { id, address, port } = self.service;
        Instance {
            id,
            address: if address.is_empty() {
                self.node.address
            } else {
                address
            },
            port,
        }
    }
}

/// Takes instances in turn.
#[derive(Debug, Default)]
pub struct Rotation(AtomicUsize);

impl Rotation {
    pub fn pick<'a>(&self, instances: &'a [Instance]) -> Option<&'a Instance> {
        let turn = self.0.fetch_add(1, Ordering::Relaxed);
        instances.get(turn.checked_rem(instances.len())?)
    }
}

#[cfg(test)]
mod tests {
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        net::TcpListener,
    };

    use super::*;

    /// Answers one request and returns it.
    async fn agent(body: &'static str) -> (Consul, tokio::task::JoinHandle<String>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let request = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut read = vec![0; 8192];
            let mut length = 0;
            loop {
                length += stream.read(&mut read[length..]).await.unwrap();
                let text = String::from_utf8_lossy(&read[..length]).into_owned();
                let wanted = text
                    .lines()
                    .find_map(|line| {
                        line.to_lowercase()
                            .strip_prefix("content-length: ")
                            .map(str::to_owned)
                    })
                    .and_then(|number| number.parse::<usize>().ok())
                    .unwrap_or(0);
                let Some(head) = text.find("\r\n\r\n") else {
                    continue;
                };
                if length >= head + 4 + wanted {
                    let answer = format!(
                        "HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{body}",
                        body.len()
                    );
                    stream.write_all(answer.as_bytes()).await.unwrap();
                    return text;
                }
            }
        });
        (
            Consul::new(&address, Some("s3cret".into())).unwrap(),
            request,
        )
    }

    fn registration() -> Registration {
        Registration {
            id: "a-1".into(),
            address: "10.1.2.3".into(),
            port: 8000,
            health_port: 8001,
        }
    }

    #[tokio::test]
    async fn a_registration_names_a_reachable_address_and_ends_with_the_process() {
        let (consul, request) = agent("").await;
        consul.register(&registration()).await.unwrap();
        let request = request.await.unwrap();
        assert!(request.starts_with("PUT /v1/agent/service/register"));
        assert!(request.to_lowercase().contains("x-consul-token: s3cret"));
        assert!(request.contains(r#""Address":"10.1.2.3""#));
        assert!(request.contains(r#""DeregisterCriticalServiceAfter":""#));
        assert!(!format!("{consul:?}").contains("s3cret"));
    }

    #[tokio::test]
    async fn instances_are_taken_in_turn() {
        let body = r#"[{"Node":{"Address":"10.0.0.9"},"Service":{"ID":"a","Address":"","Port":1}},
            {"Node":{"Address":"10.0.0.9"},"Service":{"ID":"b","Address":"10.0.0.2","Port":2}}]"#;
        let (consul, request) = agent(body).await;
        let found = consul.discover("orders").await.unwrap();
        assert!(
            request
                .await
                .unwrap()
                .starts_with("GET /v1/health/service/orders?passing=true")
        );
        let rotation = Rotation::default();
        let picked: Vec<_> = (0..3)
            .filter_map(|_| rotation.pick(&found))
            .map(|one| one.address.as_str())
            .collect();
        assert_eq!(picked, ["10.0.0.9", "10.0.0.2", "10.0.0.9"]);
        assert_eq!(rotation.pick(&[]), None);
    }
}
