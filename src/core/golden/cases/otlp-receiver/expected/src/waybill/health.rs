//! Health of the process, and the last known state of what it depends on.
//!
//! Checks run in the background: a probe never waits for a dependency.

use std::{
    future::Future,
    time::{Duration, Instant},
};

use tokio::{net::TcpStream, sync::watch, time};

const PERIOD: Duration = Duration::from_secs(5);
const PATIENCE: Duration = Duration::from_secs(2);
/// Failed checks in a row that count as down: one hiccup must not empty the Service.
const TOLERANCE: u32 = 3;

/// Whether the service can answer without the dependency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Not ready without it.
    Hard,
    /// Ready without it; the state is only reported.
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
    /// Migrations are done, caches are warm, listeners are bound.
    pub fn start(&self) {
        self.state.send_modify(|state| state.started = true);
    }

    /// From now on readiness says no.
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

    /// Checks a dependency again and again; it counts as down until the first success.
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
    metrics::gauge!("dependency_up", "dependency" => name).set(if up { 1.0 } else { 0.0 });
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

/// Whether a TCP connection can be made. Where it matters, ask the server more: SELECT 1, PING.
pub async fn reachable(address: &str) -> bool {
    TcpStream::connect(address).await.is_ok()
}

/// Host and port of an address such as postgres://user:password@host:5432/name.
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
