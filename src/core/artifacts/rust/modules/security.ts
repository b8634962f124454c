import { rust, rustString } from '../../../formats/rust.ts';
import type { RustModule } from '../module.ts';

/**
 * Security events of HTTP requests, without personal data and without values that a client can
 * forge (C-105).
 */
export const security: RustModule = {
  name: 'security',
  wanted: ({ code }) => code.has('security') && code.http !== undefined,
  about: {
    en: 'Security events: refused, limited and audited requests, under the log target audit.',
    'zh-CN': '安全事件：被拒绝、被限流和需审计的请求，日志 target 为 audit。',
  },
  text: ({ t, plan, code }) => rust`
//! ${t('Security events, in the log under the target audit: route it to where it is kept.', '安全事件，日志 target 为 audit：请将其转存到长期保留的位置。')}
//!
//! ${t('The client is the network, not the address, and nobody is named: the log holds no personal data (C-105).', '客户端只记网段不记地址，也不记用户名：日志中没有个人数据（C-105）。')}

use std::{
    collections::HashSet,
    net::{IpAddr, SocketAddr},
    sync::{Arc, PoisonError, RwLock},
};

use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, StatusCode},
    middleware::Next,
    response::{IntoResponse, Response},
};
use ipnet::IpNet;

/// ${t('Gateways whose X-Forwarded-For is believed; anyone else can write what they like into it.', '其 X-Forwarded-For 可信的网关；其他来源可以随意伪造。')}
const TRUSTED_PROXIES: &[&str] = &[${plan.config.rust.trustedProxies.map(rustString).join(', ')}];
const AUDITED_PATHS: &[&str] = &[${plan.config.rust.auditedPaths.map(rustString).join(', ')}];

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SecurityEvent {
    /// ${t('The network is on the list of refused ones.', '该地址在拒绝名单上。')}
    Refused,
    AuthenticationFailed,
    PermissionDenied,
    RateLimited,
    /// ${t('A request below an audited path.', '访问了需审计的路径。')}
    SensitiveAccess,
}

impl SecurityEvent {
    fn of(status: StatusCode) -> Option<Self> {
        match status {
            StatusCode::UNAUTHORIZED => Some(Self::AuthenticationFailed),
            StatusCode::FORBIDDEN => Some(Self::PermissionDenied),
            StatusCode::TOO_MANY_REQUESTS => Some(Self::RateLimited),
            _ => None,
        }
    }

    fn record(&self, client: IpAddr, method: &str, path: &str) {
        let client = network(client);
        tracing::info!(target: "audit", event = ?self, %client, method, path, "security event");
        ${code.has('metrics') && 'metrics::counter!("security_events_total", "event" => format!("{self:?}")).increment(1);'}
    }
}

/// ${t('State of the middleware; clones share the list of refused addresses.', '中间件的状态；克隆共享同一份拒绝名单。')}
#[derive(Debug, Clone)]
pub struct Policy {
    trusted: Arc<[IpNet]>,
    audited: &'static [&'static str],
    refused: Arc<RwLock<HashSet<IpAddr>>>,
}

impl Default for Policy {
    fn default() -> Self {
        let trusted = TRUSTED_PROXIES
            .iter()
            .filter_map(|text| text.parse().ok())
            .collect();
        Self {
            trusted,
            audited: AUDITED_PATHS,
            refused: Arc::default(),
        }
    }
}

impl Policy {
    pub fn refuse(&self, address: IpAddr) {
        self.refused
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(address.to_canonical());
    }

    fn refuses(&self, address: IpAddr) -> bool {
        self.refused
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .contains(&address)
    }

    fn trusts(&self, address: IpAddr) -> bool {
        self.trusted.iter().any(|range| range.contains(&address))
    }

    /// ${t('From the right: the first address that no trusted gateway has.', '从右向左：第一个不属于可信网关的地址。')}
    fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let peer = peer.to_canonical();
        let mut client = peer;
        let forwarded = headers
            .get_all("x-forwarded-for")
            .iter()
            .filter_map(|one| one.to_str().ok());
        let hops: Vec<&str> = forwarded
            .flat_map(|one| one.split(','))
            .map(str::trim)
            .collect();
        for hop in hops.iter().rev() {
            if !self.trusts(client) {
                break;
            }
            let Ok(address) = hop.parse::<IpAddr>() else {
                break;
            };
            client = address.to_canonical();
        }
        client
    }

    fn audits(&self, path: &str) -> bool {
        self.audited.iter().any(|prefix| {
            let prefix = prefix.trim_end_matches('/');
            path.strip_prefix(prefix)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }
}

/// ${t('The /24 or /48 of an address.', '地址所在的 /24 或 /48 网段。')}
fn network(address: IpAddr) -> IpNet {
    let bits = if address.is_ipv4() { 24 } else { 48 };
    IpNet::new(address, bits).map_or_else(|_| address.into(), |one| one.trunc())
}

/// ${t('Middleware: axum::middleware::from_fn_with_state(policy, security::observe). Serve with connect info, or the peer is unknown.', '中间件：axum::middleware::from_fn_with_state(policy, security::observe)。须启用 connect info，否则无法得知对端地址。')}
pub async fn observe(State(policy): State<Policy>, request: Request, next: Next) -> Response {
    let peer = request
        .extensions()
        .get::<ConnectInfo<SocketAddr>>()
        .map(|info| info.0.ip());
    let client = policy.client(
        peer.unwrap_or(IpAddr::from([0, 0, 0, 0])),
        request.headers(),
    );
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    if policy.refuses(client) {
        SecurityEvent::Refused.record(client, method.as_str(), &path);
        return StatusCode::FORBIDDEN.into_response();
    }
    if policy.audits(&path) {
        SecurityEvent::SensitiveAccess.record(client, method.as_str(), &path);
    }
    let response = next.run(request).await;
    if let Some(event) = SecurityEvent::of(response.status()) {
        event.record(client, method.as_str(), &path);
    }
    response
}
${tests}
`,
};

const tests = `
#[cfg(test)]
mod tests {
    use super::*;

    fn policy(trusted: &str) -> Policy {
        let trusted = trusted.parse().into_iter().collect();
        Policy {
            trusted,
            audited: &["/admin"],
            refused: Arc::default(),
        }
    }

    fn forwarded(text: &str) -> HeaderMap {
        HeaderMap::from_iter([(
            axum::http::HeaderName::from_static("x-forwarded-for"),
            text.parse().unwrap(),
        )])
    }

    #[test]
    fn a_header_of_a_stranger_is_ignored() {
        let peer = IpAddr::from([203, 0, 113, 9]);
        assert_eq!(
            policy("10.0.0.0/8").client(peer, &forwarded("198.51.100.1")),
            peer
        );
    }

    #[test]
    fn a_trusted_gateway_names_the_client_and_what_stands_before_it_is_ignored() {
        let client = policy("10.0.0.0/8").client(
            IpAddr::from([10, 0, 0, 7]),
            &forwarded("1.1.1.1, 198.51.100.1, 10.0.0.8"),
        );
        assert_eq!(client, IpAddr::from([198, 51, 100, 1]));
    }

    #[test]
    fn paths_are_audited_by_whole_segments() {
        let policy = policy("10.0.0.0/8");
        assert!(policy.audits("/admin") && policy.audits("/admin/users"));
        assert!(!policy.audits("/administration"));
    }

    #[test]
    fn the_log_holds_no_full_address() {
        assert_eq!(
            network(IpAddr::from([198, 51, 100, 77])).to_string(),
            "198.51.100.0/24"
        );
    }
}
`;
