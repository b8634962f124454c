//! Ends the process in order and in time.
//!
//! SIGTERM or Ctrl-C, then NOTICE with readiness off, then DRAIN at most for open requests (C-092, C-093).

use std::{fmt::Display, future::Future, time::Duration};

use tokio_util::{sync::CancellationToken, task::TaskTracker};

use super::facts::{DRAIN, NOTICE};

/// How the process came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Every request was answered.
    Drained,
    /// The drain was over before every request was answered.
    CutOff,
    /// A listener ended by itself.
    Failed,
}

/// Resolves on SIGTERM or Ctrl-C, and listens from the call on: call it before anything that takes time. PID 1 has no default action for SIGTERM: without this handler every stop waits for SIGKILL.
#[cfg(unix)]
pub fn signal() -> impl Future<Output = &'static str> {
    use tokio::signal::unix::{Signal, SignalKind, signal};
    let listen = |kind| {
        signal(kind)
            .inspect_err(|error| tracing::error!(%error, "cannot listen for signals"))
            .ok()
    };
    async fn received(signals: Option<Signal>) {
        match signals {
            Some(mut signals) => {
                signals.recv().await;
            }
            None => std::future::pending().await,
        }
    }
    let interrupt = received(listen(SignalKind::interrupt()));
    let terminate = received(listen(SignalKind::terminate()));
    async {
        tokio::select! {
            () = interrupt => "interrupt",
            () = terminate => "SIGTERM",
        }
    }
}

#[cfg(not(unix))]
pub async fn signal() -> &'static str {
    if let Err(error) = tokio::signal::ctrl_c().await {
        tracing::error!(%error, "cannot listen for Ctrl-C");
        std::future::pending::<()>().await;
    }
    "interrupt"
}

/// The listeners of the process and the order of their end.
#[derive(Debug, Clone, Default)]
pub struct Shutdown {
    stop: CancellationToken,
    failed: CancellationToken,
    listeners: TaskTracker,
}

impl Shutdown {
    /// Cancelled when listeners must accept nothing more.
    pub fn token(&self) -> CancellationToken {
        self.stop.clone()
    }

    /// Runs a listener; when it ends before it was told to, the process ends.
    pub fn listen<E: Display>(
        &self,
        name: &'static str,
        listener: impl Future<Output = Result<(), E>> + Send + 'static,
    ) {
        let (stop, failed) = (self.stop.clone(), self.failed.clone());
        self.listeners.spawn(async move {
            if let Err(error) = listener.await {
                tracing::error!(listener = name, %error, "listener failed");
                failed.cancel();
            } else if !stop.is_cancelled() {
                tracing::error!(listener = name, "listener ended");
                failed.cancel();
            }
        });
    }

    /// Waits for the signal and ends everything; on_stop turns readiness off.
    pub async fn run<F: Future<Output = ()>>(
        self,
        signal: impl Future<Output = &'static str>,
        on_stop: impl FnOnce() -> F,
    ) -> Outcome {
        let failed = tokio::select! {
            name = signal => {
                tracing::info!(signal = name, drain = DRAIN.as_secs(), "shutting down");
                false
            }
            () = self.failed.cancelled() => true,
        };
        let end = tokio::time::Instant::now() + DRAIN;
        let _ = tokio::time::timeout_at(end, on_stop()).await;
        let notice = if failed { Duration::ZERO } else { NOTICE };
        tokio::time::sleep(notice).await;
        self.stop.cancel();
        self.listeners.close();
        let drained = tokio::time::timeout_at(end, self.listeners.wait())
            .await
            .is_ok();
        match (failed, drained) {
            (true, _) => Outcome::Failed,
            (false, true) => Outcome::Drained,
            (false, false) => {
                tracing::warn!("the drain is over, open requests are cut off");
                Outcome::CutOff
            }
        }
    }
}
#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn requests_finish_before_the_end() {
        let shutdown = Shutdown::default();
        let token = shutdown.token();
        shutdown.listen("http", async move {
            token.cancelled().await;
            tokio::time::sleep(DRAIN.saturating_sub(NOTICE) / 2).await;
            Ok::<(), Infallible>(())
        });
        let outcome = shutdown.run(async { "test" }, || async {}).await;
        assert_eq!(outcome, Outcome::Drained);
    }

    #[tokio::test(start_paused = true)]
    async fn a_request_without_end_is_cut_off_in_time() {
        let shutdown = Shutdown::default();
        shutdown.listen("http", std::future::pending::<Result<(), Infallible>>());
        let start = tokio::time::Instant::now();
        let outcome = shutdown.run(async { "test" }, || async {}).await;
        assert_eq!(outcome, Outcome::CutOff);
        assert!(start.elapsed() <= DRAIN + Duration::from_secs(1));
    }

    #[tokio::test(start_paused = true)]
    async fn a_listener_that_fails_ends_the_process() {
        let shutdown = Shutdown::default();
        shutdown.listen("http", async { Err::<(), &str>("address in use") });
        let outcome = shutdown.run(std::future::pending(), || async {}).await;
        assert_eq!(outcome, Outcome::Failed);
    }
}
