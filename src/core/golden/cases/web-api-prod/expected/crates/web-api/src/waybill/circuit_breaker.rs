//! A circuit breaker: closed, open for a while, half open with a few probes (C-104, C-120).

use std::{
    collections::VecDeque,
    fmt,
    future::Future,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::time::Instant;

#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Latest calls that are judged; the window must be full.
    pub window: usize,
    /// Failed calls of a full window that open the breaker.
    pub failures: usize,
    pub open: Duration,
    /// Calls that must all succeed while half open.
    pub probes: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            window: 20,
            failures: 10,
            open: Duration::from_secs(30),
            probes: 3,
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
pub enum Error<E> {
    /// Not called: the breaker is open.
    Open,
    /// Called, and it failed.
    Failed(E),
}

impl<E: fmt::Display> fmt::Display for Error<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Open => formatter.write_str("circuit breaker open"),
            Self::Failed(error) => error.fmt(formatter),
        }
    }
}

impl<E: std::error::Error> std::error::Error for Error<E> {}

#[derive(Debug)]
enum Phase {
    Closed { failed: VecDeque<bool> },
    Open { until: Instant },
    HalfOpen { left: u32, succeeded: u32 },
}

#[derive(Debug)]
struct State {
    phase: Phase,
    /// Grows with each change: the outcome of a call of an earlier phase counts for nothing.
    epoch: u64,
}

/// Clones share one state: make one breaker per dependency.
#[derive(Debug, Clone)]
pub struct CircuitBreaker {
    name: &'static str,
    limits: Limits,
    state: Arc<Mutex<State>>,
}

impl CircuitBreaker {
    pub fn new(name: &'static str, limits: Limits) -> Self {
        let phase = Phase::Closed {
            failed: VecDeque::new(),
        };
        Self {
            name,
            limits,
            state: Arc::new(Mutex::new(State { phase, epoch: 0 })),
        }
    }

    /// Calls unless open. is_failure tells a broken dependency from a mistake of the caller.
    pub async fn call<T, E>(
        &self,
        is_failure: impl FnOnce(&E) -> bool,
        operation: impl Future<Output = Result<T, E>>,
    ) -> Result<T, Error<E>> {
        let permit = self.admit().ok_or(Error::Open)?;
        let result = operation.await;
        permit.settle(result.as_ref().is_err_and(is_failure));
        result.map_err(Error::Failed)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn admit(&self) -> Option<Permit<'_>> {
        let mut state = self.lock();
        if matches!(state.phase, Phase::Open { until } if until <= Instant::now()) {
            let left = self.limits.probes;
            self.enter(&mut state, Phase::HalfOpen { left, succeeded: 0 });
        }
        match &mut state.phase {
            Phase::Closed { .. } => {}
            Phase::Open { .. } | Phase::HalfOpen { left: 0, .. } => return None,
            Phase::HalfOpen { left, .. } => *left -= 1,
        }
        Some(Permit {
            breaker: self,
            epoch: state.epoch,
            settled: false,
        })
    }

    fn enter(&self, state: &mut State, phase: Phase) {
        let name = match phase {
            Phase::Closed { .. } => "closed",
            Phase::Open { .. } => "open",
            Phase::HalfOpen { .. } => "half_open",
        };
        tracing::warn!(breaker = self.name, state = name, "circuit breaker changed");
        metrics::counter!("circuit_breaker_state_changes_total", "breaker" => self.name, "state" => name).increment(1);
        state.phase = phase;
        state.epoch += 1;
    }

    fn record(&self, epoch: u64, failed: bool) {
        let mut state = self.lock();
        if state.epoch != epoch {
            return;
        }
        let next = match &mut state.phase {
            Phase::Closed { failed: window } => {
                window.push_back(failed);
                if window.len() > self.limits.window {
                    window.pop_front();
                }
                let full = window.len() == self.limits.window;
                let failures = window.iter().filter(|one| **one).count();
                (full && failures >= self.limits.failures).then(|| self.opened())
            }
            Phase::HalfOpen { .. } if failed => Some(self.opened()),
            Phase::HalfOpen { succeeded, .. } => {
                *succeeded += 1;
                (*succeeded >= self.limits.probes).then(|| Phase::Closed {
                    failed: VecDeque::new(),
                })
            }
            Phase::Open { .. } => None,
        };
        if let Some(phase) = next {
            self.enter(&mut state, phase);
        }
    }

    fn opened(&self) -> Phase {
        Phase::Open {
            until: Instant::now() + self.limits.open,
        }
    }
}

/// A call that was let through; dropped unsettled, it was cancelled and gives its place back.
struct Permit<'a> {
    breaker: &'a CircuitBreaker,
    epoch: u64,
    settled: bool,
}

impl Permit<'_> {
    fn settle(mut self, failed: bool) {
        self.settled = true;
        self.breaker.record(self.epoch, failed);
    }
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        if self.settled {
            return;
        }
        let mut state = self.breaker.lock();
        let epoch = state.epoch;
        if let Phase::HalfOpen { left, .. } = &mut state.phase
            && epoch == self.epoch
        {
            *left += 1;
        }
    }
}

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
