import { rust } from '../../../formats/rust.ts';
import type { TemplateContext, WrittenModule } from '../module.ts';

/** `grpc.rs` of a complete crate: an example gRPC service. */
export const grpc = (
  { t, modules: path }: TemplateContext,
  modules: readonly WrittenModule[],
): string => {
  const names = new Set(modules.map(({ name }) => name));
  const health = names.has('health_service');
  const traced = names.has('telemetry');
  return rust`
//! ${t('The gRPC service. Replace the example; proto/service.proto says what it offers.', 'gRPC 服务。请替换示例；接口定义见 proto/service.proto。')}

use tokio::net::TcpListener;
use tokio_stream::wrappers::TcpListenerStream;
use tokio_util::sync::CancellationToken;
use tonic::{Request, Response, Status, transport::Server};
${traced && 'use tower_http::trace::TraceLayer;'}

${names.has('grpc_metrics') && `use ${path}::grpc_metrics::ObserveLayer;`}
${traced && `use ${path}::telemetry;`}
${health && `use ${path}::{health::Health, health_service};`}

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

/// ${t('Serves until the token is cancelled, then finishes open calls.', '持续服务，token 取消后完成未结束的调用。')}
pub async fn serve(
    listener: TcpListener,
    ${health && 'health: Health,'}
    stop: CancellationToken,
) -> Result<(), tonic::transport::Error> {
    Server::builder()
        ${
          traced
            ? `.layer(
    TraceLayer::new_for_grpc()
        .make_span_with(telemetry::call_span)
        .on_response(telemetry::call_answered)
        .on_eos(telemetry::call_ended)
        .on_failure(()),
)`
            : '.trace_fn(|request| tracing::info_span!("call", "rpc.method" = request.uri().path()))'
        }
        ${names.has('grpc_metrics') && '.layer(ObserveLayer)'}
        ${health && '.add_service(health_service::service(&health))'}
        .add_service(GreeterServer::new(Example))
        .serve_with_incoming_shutdown(TcpListenerStream::new(listener), stop.cancelled_owned())
        .await
}
`;
};

/**
 * `build.rs`: generates the service's code without an installed protoc (C-121). With `migrations`, a
 * new migration compiles the package again.
 */
export const buildScript = ({ t }: TemplateContext, migrations: boolean): string => rust`
//! ${t('Compiles the protocol. protox reads it in Rust, so that neither the machine nor the image needs protoc.', '编译协议定义。由 protox 以 Rust 解析，机器和镜像都不需要 protoc。')}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed=proto");
    ${migrations && 'println!("cargo:rerun-if-changed=migrations");'}
    let files = protox::compile(["service.proto"], ["proto"])?;
    tonic_prost_build::configure()
        .build_client(false)
        .compile_fds(files)?;
    Ok(())
}
`;

/** The `.proto` file of the example service. */
export const protocol = ({ t }: TemplateContext): string => `syntax = "proto3";

// ${t('The version is part of the package: a breaking change is a new one beside it.', '版本是包名的一部分：不兼容的变更应新增一个版本。')}
package service.v1;

service Greeter {
  rpc Say(SayRequest) returns (SayResponse);
}

message SayRequest {
  string name = 1;
}

message SayResponse {
  string text = 1;
}
`;
