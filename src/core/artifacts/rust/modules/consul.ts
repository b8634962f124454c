import { rust, rustString } from '../../../formats/rust.ts';
import { registeredTags } from '../../../plan/discovery.ts';
import type { RustModule, TemplateContext } from '../module.ts';
import { consulTests } from './consul-tests.ts';

const checkOf = ({ code, plan }: TemplateContext): string => {
  const { checkInterval, checkTimeout, deregisterSeconds, ttl } = plan.config.discovery;
  const gone = `"DeregisterCriticalServiceAfter": "${deregisterSeconds}s"`;
  const rest = `"Interval": "${checkInterval}s", "Timeout": "${checkTimeout}s", ${gone}`;
  if (code.healthOn === undefined || !code.has('health'))
    return `json!({ "TTL": "${ttl}s", ${gone} })`;
  return code.healthOn === 'grpc'
    ? `json!({ "GRPC": format!("{address}:{health_port}"), ${rest} })`
    : `json!({ "HTTP": format!("http://{address}:{health_port}{READY_PATH}"), ${rest} })`;
};

/**
 * A small client of the agent's HTTP API; the crates named after Consul have other interfaces
 * (C-106).
 */
export const consul: RustModule = {
  name: 'consul',
  wanted: ({ code }) => code.has('consul') && (code.http ?? code.grpc) !== undefined,
  about: {
    en: 'Registers with the Consul agent, deregisters at the end, and finds instances.',
    'zh-CN': '向 Consul agent 注册、结束时注销，并查找实例。',
  },
  text: (context) => {
    const { t, plan, code } = context;
    const tags = registeredTags(plan);
    const asked = code.healthOn !== undefined && code.has('health');
    return rust`
//! ${t('Registration with the Consul agent. Inside Kubernetes a Service already finds the pods (C-106).', '向 Consul agent 注册。在 Kubernetes 中，Service 已能发现 Pod（C-106）。')}

use std::{
    env,
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use reqwest::{Client, Method, RequestBuilder};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde_json::{Value, json};

use super::facts::{NAME, ${asked && code.healthOn !== 'grpc' ? 'READY_PATH, ' : ''}VERSION};

const AGENT: &str = ${rustString(plan.config.rust.consulAddress.replace(/\/+$/, ''))};
const TAGS: &[&str] = &[${tags.map(rustString).join(', ')}];

#[derive(Debug, Clone)]
pub struct Consul {
    agent: String,
    token: Option<SecretString>,
    client: Client,
}

impl Consul {
    /// ${t('Agent and token from CONSUL_HTTP_ADDR and CONSUL_HTTP_TOKEN or CONSUL_HTTP_TOKEN_FILE.', 'agent 地址和令牌取自 CONSUL_HTTP_ADDR 与 CONSUL_HTTP_TOKEN 或 CONSUL_HTTP_TOKEN_FILE。')}
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

    /// ${t('The instances whose checks pass.', '检查通过的实例。')}
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

/// ${t('What is registered: an address that others can reach, never 0.0.0.0.', '注册的内容：其他节点可达的地址，绝不是 0.0.0.0。')}
#[derive(Debug, Clone)]
pub struct Registration {
    pub id: String,
    pub address: String,
    pub port: u16,
    pub health_port: u16,
}

impl Registration {
    /// ${t('POD_NAME and POD_IP in Kubernetes, HOSTNAME elsewhere.', 'Kubernetes 中取 POD_NAME 和 POD_IP，其他环境取 HOSTNAME。')}
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
        ${!asked && 'let _ = health_port;'}
        let check = ${checkOf(context)};
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
    /// ${t('An empty address means that of the node.', '地址为空表示使用节点地址。')}
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

/// ${t('Takes instances in turn.', '依次轮流选取实例。')}
#[derive(Debug, Default)]
pub struct Rotation(AtomicUsize);

impl Rotation {
    pub fn pick<'a>(&self, instances: &'a [Instance]) -> Option<&'a Instance> {
        let turn = self.0.fetch_add(1, Ordering::Relaxed);
        instances.get(turn.checked_rem(instances.len())?)
    }
}
${consulTests}
`;
  },
};
