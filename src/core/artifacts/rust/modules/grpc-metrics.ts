import { rust } from '../../../formats/rust.ts';
import type { RustModule } from '../module.ts';

/** Metrics as a tower layer, because a tonic interceptor sees only the request. */
export const grpcMetrics: RustModule = {
  name: 'grpc_metrics',
  wanted: ({ code }) =>
    code.has('metrics') && code.metricsOn !== undefined && code.grpc !== undefined,
  about: {
    en: 'Duration and status of each gRPC call.',
    'zh-CN': '每次 gRPC 调用的耗时和状态。',
  },
  text: ({ t }) => rust`
//! ${t('Metrics of the gRPC server, as a tower layer.', 'gRPC 服务端指标，以 tower layer 实现。')}

use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll},
    time::Instant,
};

use tonic::codegen::http::{Request, Response};
use tower::{Layer, Service};

/// ${t('Add it with Server::builder().layer(ObserveLayer).', '通过 Server::builder().layer(ObserveLayer) 添加。')}
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
            // ${t('Present in the head when the call failed before a message; a stream that fails later counts as 0.', '调用在发送消息前失败时，状态位于响应头；之后才失败的流计为 0。')}
            let code = result
                .as_ref()
                .ok()
                .and_then(|one| one.headers().get("grpc-status"))
                .and_then(|code| code.to_str().ok())
                .unwrap_or("0")
                .to_owned();
            // ${t('12 is unimplemented: a path that anyone can invent must not become a label.', '12 表示未实现：任何人都能编造的路径不应成为标签。')}
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
`,
};
