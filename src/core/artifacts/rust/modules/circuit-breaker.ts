import { rust } from '../../../formats/rust.ts';
import type { RustModule } from '../module.ts';
import { circuitBreakerTests } from './circuit-breaker-tests.ts';

/**
 * A circuit breaker with a sliding window, a limited number of probes while half open, and a
 * classification of errors (C-104, C-120).
 */
export const circuitBreaker: RustModule = {
  name: 'circuit_breaker',
  wanted: ({ code }) => code.has('circuit-breaker'),
  about: {
    en: 'Stops calling a dependency that fails, and probes it before it trusts again.',
    'zh-CN': '依赖持续失败时停止调用，先试探再恢复。',
  },
  text: ({ t, code, plan }) => {
    const { breakerFailures, breakerOpen, breakerProbes, breakerWindow } = plan.config.rust;
    return rust`
//! ${t('A circuit breaker: closed, open for a while, half open with a few probes (C-104, C-120).', '熔断器：关闭、熔断一段时间、以少量请求试探的半开状态（C-104、C-120）。')}

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
    /// ${t('Latest calls that are judged; the window must be full.', '参与判断的最近调用次数；窗口须填满。')}
    pub window: usize,
    /// ${t('Failed calls of a full window that open the breaker.', '窗口内达到此失败次数即熔断。')}
    pub failures: usize,
    pub open: Duration,
    /// ${t('Calls that must all succeed while half open.', '半开状态下须全部成功的调用数。')}
    pub probes: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            window: ${breakerWindow},
            failures: ${Math.max(1, Math.ceil((breakerWindow * breakerFailures) / 100))},
            open: Duration::from_secs(${breakerOpen}),
            probes: ${breakerProbes},
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
pub enum Error<E> {
    /// ${t('Not called: the breaker is open.', '未调用：已熔断。')}
    Open,
    /// ${t('Called, and it failed.', '已调用，但失败。')}
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
    /// ${t('Grows with each change: the outcome of a call of an earlier phase counts for nothing.', '每次状态变化递增：早先阶段的调用结果不再计入。')}
    epoch: u64,
}

/// ${t('Clones share one state: make one breaker per dependency.', '克隆共享同一状态：每个依赖创建一个熔断器。')}
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

    /// ${t('Calls unless open. is_failure tells a broken dependency from a mistake of the caller.', '未熔断时执行调用。is_failure 用于区分依赖故障与调用方的错误。')}
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
        ${code.has('metrics') && 'metrics::counter!("circuit_breaker_state_changes_total", "breaker" => self.name, "state" => name).increment(1);'}
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

/// ${t('A call that was let through; dropped unsettled, it was cancelled and gives its place back.', '一次被放行的调用；未结算即丢弃表示被取消，并归还名额。')}
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
${circuitBreakerTests}
`;
  },
};
