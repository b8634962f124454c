import { rust, rustString } from '../../../formats/rust.ts';
import type { TemplateContext, WrittenModule } from '../module.ts';
import { settingsShape } from '../modules/settings-fields.ts';

const healthy = `let healthy = || {
    let mut command = service(&ports);
    command.args(names::CHECK).stderr(Stdio::null());
    command.status().unwrap()
};`;

const listening = `until("it listens", || {
    ports
        .iter()
        .all(|(_, port)| std::net::TcpStream::connect(("127.0.0.1", *port)).is_ok())
});`;

/**
 * An integration test that starts the real binary on free ports: exit codes, readiness, SIGTERM.
 */
export const integrationTest = (
  context: TemplateContext,
  modules: readonly WrittenModule[],
): string => {
  const { plan, code } = context;
  const shape = settingsShape(context);
  const prefix = `${plan.config.settings.envPrefix}__${shape.section.toUpperCase()}__`;
  const asks =
    modules.some(({ name }) => name === 'healthcheck') &&
    code.healthOn !== undefined &&
    code.has('health');
  // A hard dependency that does not run in the test prevents readiness.
  const ready = asks && plan.config.rust.readiness === 'none';
  const waits = ready || (asks && plan.services.length === 0);
  const check = (plan.healthArguments ?? ['healthcheck']).map(rustString).join(', ');
  return rust`
//! ${context.t('The real binary: exit codes, readiness, SIGTERM.', '真实的二进制：退出码、就绪检查、SIGTERM。')}

#![cfg(unix)]

use std::{
    net::TcpListener,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

#[rustfmt::skip]
mod names {
    pub const BINARY: &str = env!(${rustString(`CARGO_BIN_EXE_${plan.identity.binary}`)});
    pub const HOST: &str = ${rustString(`${prefix}HOST`)};
    pub const PORTS: [&str; ${shape.ports.length}] = [${shape.ports.map(([field]) => rustString(prefix + field.toUpperCase())).join(', ')}];
    pub const SECRETS: [&str; ${shape.secrets.length}] = [${shape.secrets.map(({ variable }) => rustString(variable)).join(', ')}];
    ${asks && `pub const CHECK: &[&str] = &[${check}];`}
}

struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// ${context.t('Ports that were free a moment ago.', '片刻之前还空闲的端口。')}
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
    assert!(String::from_utf8_lossy(&output.stderr).contains("${shape.section}.host"));
}

#[test]
fn it_starts_and_ends_after_sigterm_with_0() {
    let ports = ports();
    let mut running = Running(service(&ports).spawn().unwrap());
    ${asks && healthy}
    ${waits && 'until("it becomes ready", || healthy().code() == Some(0));'}
    ${!waits && (shape.ports.length > 0 ? listening : 'thread::sleep(Duration::from_secs(2));')}
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
    ${asks && 'assert_eq!(healthy().code(), Some(1));'}
}
`;
};
