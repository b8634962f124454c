import { rust } from '../../../formats/rust.ts';
import type { RustModule } from '../module.ts';

/** Health of the process and of its dependencies (C-083). */
export const health: RustModule = {
  name: 'health',
  wanted: ({ code }) => code.has('health'),
  about: {
    en: 'Started, draining, and the cached states of dependencies, hard and soft.',
    'zh-CN': '启动、排空状态，以及带缓存的强、弱依赖状态。',
  },
  text: ({ t, code }) => rust`
//! ${t('Health of the process, and the last known state of what it depends on.', '进程的健康状态，以及各依赖的最近状态。')}
//!
//! ${t('Checks run in the background: a probe never waits for a dependency.', '检查在后台运行：探针从不等待依赖。')}

use std::{
    future::Future,
    time::{Duration, Instant},
};

use tokio::{net::TcpStream, sync::watch, time};

const PERIOD: Duration = Duration::from_secs(5);
const PATIENCE: Duration = Duration::from_secs(2);
/// ${t('Failed checks in a row that count as down: one hiccup must not empty the Service.', '连续失败多少次视为不可用：一次抖动不应清空 Service。')}
const TOLERANCE: u32 = 3;

/// ${t('Whether the service can answer without the dependency.', '缺少该依赖时服务能否应答。')}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// ${t('Not ready without it.', '缺少它则不就绪。')}
    Hard,
    /// ${t('Ready without it; the state is only reported.', '缺少它仍就绪，只上报状态。')}
    Soft,
}

#[derive(Debug, Clone)]
pub struct Dependency {
    pub name: &'static str,
    pub need: Need,
    pub up: bool,
}

#[derive(Debug, Clone, Default)]
pub struct State {
    pub started: bool,
    pub draining: bool,
    pub dependencies: Vec<Dependency>,
}

impl State {
    pub fn ready(&self) -> bool {
        self.started
            && !self.draining
            && self
                .dependencies
                .iter()
                .all(|one| one.up || one.need == Need::Soft)
    }

    pub fn word(&self) -> &'static str {
        match (self.started, self.draining, self.ready()) {
            (_, true, _) => "draining",
            (false, _, _) => "starting",
            (_, _, true) => "ready",
            (_, _, false) => "unavailable",
        }
    }
}

#[derive(Debug, Clone)]
pub struct Health {
    state: watch::Sender<State>,
    since: Instant,
}

impl Default for Health {
    fn default() -> Self {
        Self {
            state: watch::Sender::default(),
            since: Instant::now(),
        }
    }
}

impl Health {
    /// ${t('Migrations are done, caches are warm, listeners are bound.', '迁移完成、缓存就绪、监听已绑定。')}
    pub fn start(&self) {
        self.state.send_modify(|state| state.started = true);
    }

    /// ${t('From now on readiness says no.', '从此刻起就绪检查返回否。')}
    pub fn drain(&self) {
        self.state.send_modify(|state| state.draining = true);
    }

    pub fn state(&self) -> State {
        self.state.borrow().clone()
    }

    pub fn subscribe(&self) -> watch::Receiver<State> {
        self.state.subscribe()
    }

    pub fn uptime(&self) -> Duration {
        self.since.elapsed()
    }

    /// ${t('Checks a dependency again and again; it counts as down until the first success.', '持续检查一个依赖；首次成功之前视为不可用。')}
    pub fn watch<F, C>(&self, name: &'static str, need: Need, check: C)
    where
        F: Future<Output = bool> + Send,
        C: Fn() -> F + Send + 'static,
    {
        let state = self.state.clone();
        state.send_modify(|state| {
            state.dependencies.push(Dependency {
                name,
                need,
                up: false,
            })
        });
        tokio::spawn(async move {
            let mut failures = 0;
            loop {
                let passed = time::timeout(PATIENCE, check()).await.unwrap_or(false);
                failures = if passed { 0 } else { failures + 1 };
                if passed || failures >= TOLERANCE {
                    report(&state, name, passed);
                }
                time::sleep(PERIOD).await;
            }
        });
    }
}

fn report(state: &watch::Sender<State>, name: &'static str, up: bool) {
    ${code.has('metrics') && 'metrics::gauge!("dependency_up", "dependency" => name).set(if up { 1.0 } else { 0.0 });'}
    state.send_if_modified(|state| {
        let found = state
            .dependencies
            .iter_mut()
            .find(|one| one.name == name && one.up != up);
        let changed = found.is_some();
        if let Some(dependency) = found {
            dependency.up = up;
            tracing::warn!(dependency = name, up, "dependency changed");
        }
        changed
    });
}

/// ${t('Whether a TCP connection can be made. Where it matters, ask the server more: SELECT 1, PING.', '能否建立 TCP 连接。重要的依赖应进一步询问服务端：SELECT 1、PING。')}
pub async fn reachable(address: &str) -> bool {
    TcpStream::connect(address).await.is_ok()
}

/// ${t('Host and port of an address such as postgres://user:password@host:5432/name.', '取地址中的主机和端口，例如 postgres://user:password@host:5432/name。')}
pub fn host_and_port(address: &str, default_port: u16) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let first = rest.split([',', '/', '?']).next().unwrap_or(rest);
    let host = first.rsplit_once('@').map_or(first, |(_, host)| host);
    let has_port = host
        .rsplit_once(':')
        .is_some_and(|(_, port)| port.parse::<u16>().is_ok());
    if has_port && !host.ends_with(']') {
        host.to_owned()
    } else {
        format!("{host}:{default_port}")
    }
}
${tests}
`,
};

const tests = `
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_without_a_port_gets_the_default_one() {
        assert_eq!(
            host_and_port("postgres://app:p:w@db:6432/app?sslmode=require", 5432),
            "db:6432"
        );
        assert_eq!(host_and_port("postgres://app:pw@db/app", 5432), "db:5432");
        assert_eq!(
            host_and_port("kafka-0:9092,kafka-1:9092", 9092),
            "kafka-0:9092"
        );
        assert_eq!(host_and_port("redis://[::1]/0", 6379), "[::1]:6379");
    }

    #[tokio::test]
    async fn readiness_waits_for_the_start_and_ends_with_the_drain() {
        let health = Health::default();
        assert_eq!(health.state().word(), "starting");
        health.start();
        assert!(health.state().ready());
        health.drain();
        assert_eq!(health.state().word(), "draining");
    }

    #[tokio::test(start_paused = true)]
    async fn only_a_hard_dependency_decides_about_readiness() {
        let health = Health::default();
        health.start();
        health.watch("cache", Need::Soft, || async { false });
        assert!(health.state().ready());
        health.watch("database", Need::Hard, || async { true });
        assert!(
            !health.state().ready(),
            "down until the first check has passed"
        );
        time::sleep(PERIOD).await;
        assert!(health.state().ready());
    }
}
`;
