//! HTTP over many pods: of two random ones, the one with fewer open requests (C-103).

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

/// Clone it freely; call it after ready().
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

/// A client for targets such as orders-headless.shop.svc:8080. Requests wait until the first address is known: set a timeout.
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
