import { describe, expect, it } from 'vitest';
import { imported } from '../testing/imported.ts';

/** A program whose only dependency is the runtime: no server of HTTP or gRPC. */
const manifest = `[package]
name = "kv"
version = "0.4.1"
edition = "2021"

[dependencies]
tokio = { version = "1", features = ["full"] }
`;

const kv = (body: string, others: Readonly<Record<string, string>> = {}) =>
  imported({ 'Cargo.toml': manifest, 'src/main.rs': `fn main() {\n    ${body}\n}\n`, ...others });

const row = (name: string, port: number, protocol: string) => ({
  name,
  port,
  protocol,
  reach: 'service',
  servicePort: 0,
});

describe('a program without a server of HTTP or gRPC', () => {
  it.each([
    ['an address', 'let l = TcpListener::bind("0.0.0.0:6379").await?;', 6379],
    ['a pair', 'let l = TcpListener::bind(("0.0.0.0", 7000)).await?;', 7000],
    ['a low port', 'let l = std::net::TcpListener::bind("0.0.0.0:25")?;', 25],
    [
      'a constant',
      'const DEFAULT_PORT: u16 = 6380;\n    TcpListener::bind(&format!("127.0.0.1:{}", port)).await?;',
      6380,
    ],
    [
      'a variable',
      'let a = env::var("KV_ADDR").unwrap_or("0.0.0.0:6381".into());\n    TcpListener::bind(a).await?;',
      6381,
    ],
  ])('has the port of its TCP listener: %s', (_, code, port) => {
    const { value } = kv(code);
    expect(value('project.http')).toBe(false);
    expect(value('project.ports')).toEqual([row('tcp', port, 'tcp')]);
    expect(value('probes.readinessType')).toBe('tcp');
    expect(value('project.healthPort')).toBe('further');
  });

  it('has the port of its UDP socket, which no probe can ask', () => {
    const { value } = kv('let s = UdpSocket::bind("0.0.0.0:5353").await?;');
    expect(value('project.ports')).toEqual([row('udp', 5353, 'udp')]);
    expect(value('probes.readinessType')).toBe('none');
  });

  it('has no port for a socket of a client, whose port the system chooses', () => {
    const { value } = kv('let s = UdpSocket::bind("0.0.0.0:0").await?;');
    expect(value('project.ports')).toBeUndefined();
  });

  it('has the ports that its Dockerfile exposes, of both protocols', () => {
    const { value } = kv('run();', {
      Dockerfile: 'FROM rust\nEXPOSE 53/udp 53/tcp 9953\nCMD ["kv"]\n',
    });
    expect(value('project.ports')).toEqual([
      row('tcp-53', 53, 'tcp'),
      row('tcp-9953', 9953, 'tcp'),
      row('udp', 53, 'udp'),
    ]);
  });

  it('has the container ports of its Compose service', () => {
    const { value } = kv('run();', {
      'compose.yaml':
        'services:\n  kv:\n    build: .\n    ports:\n      - "127.0.0.1:16379:6379"\n      - target: 5000\n        protocol: udp\n',
    });
    expect(value('project.ports')).toEqual([row('tcp', 6379, 'tcp'), row('udp', 5000, 'udp')]);
  });
});

describe('an HTTP server', () => {
  it('keeps its TCP listener for HTTP, and has its UDP port beside it', () => {
    const { value } = imported({
      'src/main.rs':
        'fn main() {\n    TcpListener::bind("0.0.0.0:3000");\n    UdpSocket::bind("0.0.0.0:4000");\n}\n',
      Dockerfile: 'FROM rust\nEXPOSE 3000\n',
    });
    expect(value('project.httpPort')).toBe(3000);
    expect(value('project.ports')).toEqual([row('udp', 4000, 'udp')]);
  });
});
