//! Metrics of the gRPC server, as a tower layer.

use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll},
    time::Instant,
};

use tonic::codegen::http::{Request, Response};
use tower::{Layer, Service};

/// Add it with Server::builder().layer(ObserveLayer).
#[derive(Debug, Clone, Copy)]
pub struct ObserveLayer;

impl<S> Layer<S> for ObserveLayer {
    type Service = Observe<S>;

    fn layer(&self, inner: S) -> Self::Service {
        Observe { inner }
    }
}

#[derive(Debug, Clone)]
pub struct Observe<S> {
    inner: S,
}

impl<S, A, B> Service<Request<A>> for Observe<S>
where
    S: Service<Request<A>, Response = Response<B>>,
    S::Future: Send + 'static,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<S::Response, S::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<A>) -> Self::Future {
        let start = Instant::now();
        let path = request.uri().path().trim_start_matches('/').to_owned();
        let response = self.inner.call(request);
        Box::pin(async move {
            let result = response.await;
            // Present in the head when the call failed before a message; a stream that fails later counts as 0.
            let code = result
                .as_ref()
                .ok()
                .and_then(|one| one.headers().get("grpc-status"))
                .and_then(|code| code.to_str().ok())
                .unwrap_or("0")
                .to_owned();
            // 12 is unimplemented: a path that anyone can invent must not become a label.
            let method = if code == "12" {
                "unmatched".to_owned()
            } else {
                path
            };
            let labels = [("rpc_method", method), ("rpc_response_status_code", code)];
            metrics::histogram!("rpc_server_call_duration_seconds", &labels)
                .record(start.elapsed());
            result
        })
    }
}
