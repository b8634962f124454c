//! The gRPC service. Replace the example; proto/service.proto says what it offers.

use tokio::net::TcpListener;
use tokio_stream::wrappers::TcpListenerStream;
use tokio_util::sync::CancellationToken;
use tonic::{Request, Response, Status, transport::Server};
use tower_http::trace::TraceLayer;

use crate::waybill::grpc_metrics::ObserveLayer;
use crate::waybill::telemetry;
use crate::waybill::{health::Health, health_service};

pub mod proto {
    tonic::include_proto!("service.v1");
}

use proto::{
    SayRequest, SayResponse,
    greeter_server::{Greeter, GreeterServer},
};

#[derive(Debug, Default)]
struct Example;

#[tonic::async_trait]
impl Greeter for Example {
    async fn say(&self, request: Request<SayRequest>) -> Result<Response<SayResponse>, Status> {
        let name = request.into_inner().name;
        if name.is_empty() {
            return Err(Status::invalid_argument("name is empty"));
        }
        Ok(Response::new(SayResponse {
            text: format!("Hello, {name}!"),
        }))
    }
}

/// Serves until the token is cancelled, then finishes open calls.
pub async fn serve(
    listener: TcpListener,
    health: Health,
    stop: CancellationToken,
) -> Result<(), tonic::transport::Error> {
    Server::builder()
        .layer(
            TraceLayer::new_for_grpc()
                .make_span_with(telemetry::call_span)
                .on_response(telemetry::call_answered)
                .on_eos(telemetry::call_ended)
                .on_failure(()),
        )
        .layer(ObserveLayer)
        .add_service(health_service::service(&health))
        .add_service(GreeterServer::new(Example))
        .serve_with_incoming_shutdown(TcpListenerStream::new(listener), stop.cancelled_owned())
        .await
}
