/** Tests of the Consul client against a listener that simulates the agent. */
export const consulTests = String.raw`
#[cfg(test)]
mod tests {
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        net::TcpListener,
    };

    use super::*;

    /// Answers one request and returns it.
    async fn agent(body: &'static str) -> (Consul, tokio::task::JoinHandle<String>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let request = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut read = vec![0; 8192];
            let mut length = 0;
            loop {
                length += stream.read(&mut read[length..]).await.unwrap();
                let text = String::from_utf8_lossy(&read[..length]).into_owned();
                let wanted = text
                    .lines()
                    .find_map(|line| {
                        line.to_lowercase()
                            .strip_prefix("content-length: ")
                            .map(str::to_owned)
                    })
                    .and_then(|number| number.parse::<usize>().ok())
                    .unwrap_or(0);
                let Some(head) = text.find("\r\n\r\n") else {
                    continue;
                };
                if length >= head + 4 + wanted {
                    let answer = format!(
                        "HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{body}",
                        body.len()
                    );
                    stream.write_all(answer.as_bytes()).await.unwrap();
                    return text;
                }
            }
        });
        (
            Consul::new(&address, Some("s3cret".into())).unwrap(),
            request,
        )
    }

    fn registration() -> Registration {
        Registration {
            id: "a-1".into(),
            address: "10.1.2.3".into(),
            port: 8000,
            health_port: 8001,
        }
    }

    #[tokio::test]
    async fn a_registration_names_a_reachable_address_and_ends_with_the_process() {
        let (consul, request) = agent("").await;
        consul.register(&registration()).await.unwrap();
        let request = request.await.unwrap();
        assert!(request.starts_with("PUT /v1/agent/service/register"));
        assert!(request.to_lowercase().contains("x-consul-token: s3cret"));
        assert!(request.contains(r#""Address":"10.1.2.3""#));
        assert!(request.contains(r#""DeregisterCriticalServiceAfter":""#));
        assert!(!format!("{consul:?}").contains("s3cret"));
    }

    #[tokio::test]
    async fn instances_are_taken_in_turn() {
        let body = r#"[{"Node":{"Address":"10.0.0.9"},"Service":{"ID":"a","Address":"","Port":1}},
            {"Node":{"Address":"10.0.0.9"},"Service":{"ID":"b","Address":"10.0.0.2","Port":2}}]"#;
        let (consul, request) = agent(body).await;
        let found = consul.discover("orders").await.unwrap();
        assert!(
            request
                .await
                .unwrap()
                .starts_with("GET /v1/health/service/orders?passing=true")
        );
        let rotation = Rotation::default();
        let picked: Vec<_> = (0..3)
            .filter_map(|_| rotation.pick(&found))
            .map(|one| one.address.as_str())
            .collect();
        assert_eq!(picked, ["10.0.0.9", "10.0.0.2", "10.0.0.9"]);
        assert_eq!(rotation.pick(&[]), None);
    }
}
`;
