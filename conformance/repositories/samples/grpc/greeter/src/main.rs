use proto::greeter_server::{Greeter, GreeterServer};
use proto::{GreetReply, GreetRequest};
use tonic::{Request, Response, Status, transport::Server};

struct Polite;

#[tonic::async_trait]
impl Greeter for Polite {
    async fn greet(&self, request: Request<GreetRequest>) -> Result<Response<GreetReply>, Status> {
        let text = format!("Hello {}", request.into_inner().name);
        Ok(Response::new(GreetReply { text }))
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (reporter, health) = tonic_health::server::health_reporter();
    reporter.set_serving::<GreeterServer<Polite>>().await;
    Server::builder()
        .add_service(health)
        .add_service(GreeterServer::new(Polite))
        .serve("0.0.0.0:50051".parse()?)
        .await?;
    Ok(())
}
