tonic::include_proto!("greeter");
