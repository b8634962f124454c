//! The real binary: exit codes, readiness, SIGTERM.

#![cfg(unix)]

use std::{
    net::TcpListener,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

#[rustfmt::skip]
mod names {
    pub const BINARY: &str = env!("CARGO_BIN_EXE_otlp-service");
    pub const HOST: &str = "APP__SERVER__HOST";
    pub const PORTS: [&str; 3] = ["APP__SERVER__PORT", "APP__SERVER__GRPC_PORT", "APP__SERVER__METRICS_PORT"];
    pub const SECRETS: [&str; 2] = ["DATABASE_URL", "API_KEY"];
    pub const CHECK: &[&str] = &["health"];
}

struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Ports that were free a moment ago.
fn ports() -> Vec<(&'static str, u16)> {
    let listeners = names::PORTS.map(|name| (name, TcpListener::bind("127.0.0.1:0").unwrap()));
    listeners
        .iter()
        .map(|(name, one)| (*name, one.local_addr().unwrap().port()))
        .collect()
}

fn service(ports: &[(&str, u16)]) -> Command {
    let mut command = Command::new(names::BINARY);
    command.env_remove("OTEL_EXPORTER_OTLP_ENDPOINT");
    command.env(names::HOST, "127.0.0.1");
    for name in names::SECRETS {
        command.env(name, "unused://127.0.0.1:1");
    }
    for (name, port) in ports {
        command.env(name, port.to_string());
    }
    command.stdout(Stdio::null());
    command
}

fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let end = Instant::now() + Duration::from_secs(20);
    while !holds() {
        assert!(Instant::now() < end, "{what}");
        thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn a_wrong_configuration_ends_with_2_and_says_what_is_wrong() {
    let mut command = service(&ports());
    let output = command.env(names::HOST, "nowhere").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("server.host"));
}

#[test]
fn it_starts_and_ends_after_sigterm_with_0() {
    let ports = ports();
    let mut running = Running(service(&ports).spawn().unwrap());
    let healthy = || {
        let mut command = service(&ports);
        command.args(names::CHECK).stderr(Stdio::null());
        command.status().unwrap()
    };
    until("it listens", || {
        ports
            .iter()
            .all(|(_, port)| std::net::TcpStream::connect(("127.0.0.1", *port)).is_ok())
    });
    let pid = running.0.id().to_string();
    assert!(
        Command::new("kill")
            .args(["-TERM", &pid])
            .status()
            .unwrap()
            .success()
    );
    until("it ends", || running.0.try_wait().unwrap().is_some());
    assert_eq!(running.0.wait().unwrap().code(), Some(0));
    assert_eq!(healthy().code(), Some(1));
}
