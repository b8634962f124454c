import { rust } from '../../../formats/rust.ts';
import type { RustModule } from '../module.ts';

/** Load balancing over HTTP: power of two choices. */
export const balanceHttp: RustModule = {
  name: 'balance_http',
  wanted: ({ code }) =>
    code.has('balancing') && (code.http !== undefined || code.grpc === undefined),
  about: {
    en: 'An HTTP client that spreads requests over the addresses of a name.',
    'zh-CN': '将请求分散到某名称各地址的 HTTP 客户端。',
  },
  text: ({ t }) => rust`
//! ${t('HTTP over many pods: of two random ones, the one with fewer open requests (C-103).', '面向多个 Pod 的 HTTP：随机取两个，选未完成请求较少的一个（C-103）。')}

use std::{net::SocketAddr, task::Poll};

use axum::{
    body::Body,
    http::{
        Request, Response, Uri,
        uri::{Authority, Scheme},
    },
};
use hyper::body::Incoming;
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioExecutor,
};
use tower::{
    BoxError, Service,
    balance::p2c::Balance,
    buffer::Buffer,
    discover::Change as Found,
    load::{CompleteOnResponse, PendingRequestsDiscover},
    util::BoxCloneSyncService,
};

use super::balance::{Change, follow};

/// ${t('Clone it freely; call it after ready().', '可随意克隆；在 ready() 之后调用。')}
pub type HttpClient = BoxCloneSyncService<Request<Body>, Response<Incoming>, BoxError>;

#[derive(Clone)]
struct Pod {
    address: SocketAddr,
    client: Client<HttpConnector, Body>,
}

impl Service<Request<Body>> for Pod {
    type Response = Response<Incoming>;
    type Error = hyper_util::client::legacy::Error;
    type Future = hyper_util::client::legacy::ResponseFuture;

    fn poll_ready(&mut self, _: &mut std::task::Context<'_>) -> Poll<Result<(), Self::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, mut request: Request<Body>) -> Self::Future {
        let mut parts = request.uri().clone().into_parts();
        parts.scheme = Some(Scheme::HTTP);
        parts.authority = Authority::try_from(self.address.to_string()).ok();
        parts
            .path_and_query
            .get_or_insert_with(|| axum::http::uri::PathAndQuery::from_static("/"));
        if let Ok(uri) = Uri::from_parts(parts) {
            *request.uri_mut() = uri;
        }
        self.client.request(request)
    }
}

/// ${t('A client for targets such as orders-headless.shop.svc:8080. Requests wait until the first address is known: set a timeout.', '面向形如 orders-headless.shop.svc:8080 的目标的客户端。得到第一个地址之前请求会等待：请设置超时。')}
pub fn http_client(targets: Vec<String>) -> HttpClient {
    let client = Client::builder(TokioExecutor::new()).build_http();
    let mut changes = follow(targets);
    let pods = futures_util::stream::poll_fn(move |context| {
        changes.poll_recv(context).map(|change| {
            change.map(|change| {
                Ok::<_, BoxError>(match change {
                    Change::Added(address) => Found::Insert(
                        address,
                        Pod {
                            address,
                            client: client.clone(),
                        },
                    ),
                    Change::Removed(address) => Found::Remove(address),
                })
            })
        })
    });
    let discover = PendingRequestsDiscover::new(Box::pin(pods), CompleteOnResponse::default());
    BoxCloneSyncService::new(Buffer::new(Balance::new(discover), 64))
}
${tests}
`,
};

const tests = `
#[cfg(test)]
mod tests {
    use axum::{Router, routing::get};
    use tower::ServiceExt;

    use super::*;

    async fn pod(name: &'static str) -> String {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let router = Router::new().route("/", get(move || async move { [("x-pod", name)] }));
        tokio::spawn(async move { axum::serve(listener, router).await });
        address
    }

    #[tokio::test]
    async fn every_pod_gets_requests() {
        let client = http_client(vec![pod("a").await, pod("b").await]);
        let mut seen = std::collections::BTreeSet::new();
        for _ in 0..100 {
            let request = Request::get("/").body(Body::empty()).unwrap();
            let response = client.clone().oneshot(request).await.unwrap();
            seen.insert(response.headers()["x-pod"].clone());
        }
        assert_eq!(seen.len(), 2);
    }
}
`;

/**
 * Load balancing over gRPC: a plain channel keeps one connection to one pod, and kube-proxy does
 * not balance HTTP/2 requests.
 */
export const balanceGrpc: RustModule = {
  name: 'balance_grpc',
  wanted: ({ code }) => code.has('balancing') && code.grpc !== undefined,
  about: {
    en: 'A gRPC channel that spreads calls over the addresses of a name.',
    'zh-CN': '将调用分散到某名称各地址的 gRPC channel。',
  },
  text: ({ t }) => rust`
//! ${t('gRPC over many pods: a plain channel keeps one connection, and all calls stay on one pod (C-103).', '面向多个 Pod 的 gRPC：普通 channel 只保持一条连接，所有调用都落在同一个 Pod（C-103）。')}

use std::{net::SocketAddr, time::Duration};

use tonic::transport::{Channel, Endpoint, channel::Change as Found};

use super::balance::{Change, follow};

/// ${t('A channel for targets such as orders-headless.shop.svc:50051; clone it freely. Calls wait until the first address is known: set a timeout.', '面向形如 orders-headless.shop.svc:50051 的目标的 channel，可随意克隆。得到第一个地址之前调用会等待：请设置超时。')}
pub fn grpc_channel(targets: Vec<String>) -> Channel {
    let (channel, sender) = Channel::balance_channel::<SocketAddr>(64);
    tokio::spawn(async move {
        let mut changes = follow(targets);
        while let Some(change) = changes.recv().await {
            let found = match change {
                Change::Removed(address) => Found::Remove(address),
                Change::Added(address) => {
                    match Endpoint::from_shared(format!("http://{address}")) {
                        Ok(endpoint) => Found::Insert(
                            address,
                            endpoint
                                .connect_timeout(Duration::from_secs(2))
                                .http2_keep_alive_interval(Duration::from_secs(20))
                                .keep_alive_while_idle(true),
                        ),
                        Err(error) => {
                            tracing::error!(%address, %error, "not an endpoint");
                            continue;
                        }
                    }
                }
            };
            if sender.send(found).await.is_err() {
                return;
            }
        }
    });
    channel
}
`,
};
