import { rust } from '../../../formats/rust.ts';
import type { RustModule } from '../module.ts';

/** Waits for SIGTERM and lets requests finish within the drain time (C-093, C-110). */
export const shutdown: RustModule = {
  name: 'shutdown',
  wanted: ({ code }) => code.has('shutdown'),
  about: {
    en: 'Ends the process within the shutdown budget: readiness off, requests finish, listeners close.',
    'zh-CN': '在停机预算内结束进程：停止就绪、等待请求完成、关闭监听。',
  },
  text: ({ t, plan }) => rust`
//! ${t('Ends the process in order and in time.', '按顺序、按时结束进程。')}
//!
//! ${t('SIGTERM or Ctrl-C, then NOTICE with readiness off, then DRAIN at most for open requests (C-092, C-093).', '收到 SIGTERM 或 Ctrl-C 后：先停止就绪并持续 NOTICE，再等待未完成的请求，总计不超过 DRAIN（C-092、C-093）。')}

use std::{fmt::Display, future::Future, time::Duration};

use tokio_util::{sync::CancellationToken, task::TaskTracker};

use super::facts::{DRAIN, NOTICE};

/// ${t('How the process came to its end.', '进程以何种方式结束。')}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// ${t('Every request was answered.', '所有请求都已应答。')}
    Drained,
    /// ${t('The drain was over before every request was answered.', '排空时间用尽，仍有请求未应答。')}
    CutOff,
    /// ${t('A listener ended by itself.', '某个监听自行结束。')}
    Failed,
}

/// ${t('Resolves on SIGTERM or Ctrl-C, and listens from the call on: call it before anything that takes time. PID 1 has no default action for SIGTERM: without this handler every stop waits for SIGKILL.', '收到 SIGTERM 或 Ctrl-C 时返回，自调用起即开始监听：请在任何耗时操作之前调用。PID 1 对 SIGTERM 没有默认动作：没有此处理程序，每次停止都要等到 SIGKILL。')}
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

/// ${t('The listeners of the process and the order of their end.', '进程的各个监听，以及它们结束的顺序。')}
#[derive(Debug, Clone, Default)]
pub struct Shutdown {
    stop: CancellationToken,
    failed: CancellationToken,
    listeners: TaskTracker,
}

impl Shutdown {
    /// ${t('Cancelled when listeners must accept nothing more.', '监听须停止接受新请求时取消。')}
    pub fn token(&self) -> CancellationToken {
        self.stop.clone()
    }

    /// ${t('Runs a listener; when it ends before it was told to, the process ends.', '运行一个监听；若它提前结束，进程随之结束。')}
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

    /// ${t('Waits for the signal and ends everything; on_stop turns readiness off.', '等待信号并结束一切；on_stop 用于停止就绪。')}
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
${tests(plan.shutdown.drain > 0)}
`,
};

/** Tests of the shutdown. Without a drain time no request can finish, so that test is left out. */
const tests = (drains: boolean): string => rust`
#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use super::*;

    ${drains && finishing}
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
`;

const finishing = `#[tokio::test(start_paused = true)]
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

`;
