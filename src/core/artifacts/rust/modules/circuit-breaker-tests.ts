/** Tests of the circuit breaker with a paused clock. */
export const circuitBreakerTests = `
#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: Limits = Limits {
        window: 4,
        failures: 2,
        open: Duration::from_secs(30),
        probes: 2,
    };

    async fn call(
        breaker: &CircuitBreaker,
        result: Result<(), &'static str>,
    ) -> Result<(), Error<&'static str>> {
        breaker
            .call(|error| *error == "broken", async move { result })
            .await
    }

    async fn opened() -> CircuitBreaker {
        let breaker = CircuitBreaker::new("test", LIMITS);
        for result in [Ok(()), Ok(()), Err("broken"), Err("broken")] {
            let _ = call(&breaker, result).await;
        }
        breaker
    }

    #[tokio::test(start_paused = true)]
    async fn it_opens_when_the_window_is_full_of_failures() {
        let breaker = opened().await;
        assert_eq!(call(&breaker, Ok(())).await, Err(Error::Open));
    }

    #[tokio::test(start_paused = true)]
    async fn mistakes_of_the_caller_do_not_open_it() {
        let breaker = CircuitBreaker::new("test", LIMITS);
        for _ in 0..10 {
            assert_eq!(
                call(&breaker, Err("not found")).await,
                Err(Error::Failed("not found"))
            );
        }
    }

    #[tokio::test(start_paused = true)]
    async fn it_closes_after_every_probe_has_succeeded() {
        let breaker = opened().await;
        tokio::time::sleep(LIMITS.open).await;
        assert_eq!(call(&breaker, Ok(())).await, Ok(()));
        assert_eq!(call(&breaker, Ok(())).await, Ok(()));
        assert_eq!(
            call(&breaker, Err("broken")).await,
            Err(Error::Failed("broken"))
        );
        assert_eq!(
            call(&breaker, Ok(())).await,
            Ok(()),
            "one failure is no reason to open"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn one_failed_probe_opens_it_again() {
        let breaker = opened().await;
        tokio::time::sleep(LIMITS.open).await;
        let _ = call(&breaker, Err("broken")).await;
        assert_eq!(call(&breaker, Ok(())).await, Err(Error::Open));
    }

    #[tokio::test(start_paused = true)]
    async fn only_the_probes_get_through_while_half_open() {
        let breaker = opened().await;
        tokio::time::sleep(LIMITS.open).await;
        let pending = || breaker.call(|_: &&str| true, std::future::pending::<Result<(), &str>>());
        let probes = tokio::time::timeout(Duration::from_secs(1), async {
            let (third, _, _) = tokio::join!(
                async {
                    tokio::time::sleep(Duration::from_millis(10)).await;
                    assert_eq!(call(&breaker, Ok(())).await, Err(Error::Open));
                },
                pending(),
                pending(),
            );
            third
        });
        assert!(probes.await.is_err(), "the two probes hang");
        // The cancelled probes gave their places back.
        assert_eq!(call(&breaker, Ok(())).await, Ok(()));
    }
}
`;
