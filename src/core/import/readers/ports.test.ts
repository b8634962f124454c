import { describe, expect, it } from 'vitest';
import { imported } from '../testing/imported.ts';

const main = (body: string, path = 'src/main.rs') => ({ [path]: body });

describe('the port in the source', () => {
  it.each([
    ['axum', 'let l = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();', 3000],
    ['an array', 'let addr = SocketAddr::from(([127, 0, 0, 1], 3030));', 3030],
    ['warp', 'warp::serve(routes).run(([0, 0, 0, 0], 3_001)).await;', 3001],
    ['actix', 'HttpServer::new(|| { App::new() }).bind(("127.0.0.1", 8088))?.run().await', 8088],
    ['an address type', 'let a = SocketAddr::new(IpAddr::V4(Ipv4Addr::UNSPECIFIED), 4000);', 4000],
    ['a constant', 'const PORT: u16 = 4001;', 4001],
    ['a text', 'let addr: SocketAddr = "[::]:4002".parse()?;', 4002],
  ])('is what it listens on: %s', (_, code, port) => {
    const { value, fact } = imported(main(`fn main() {\n    ${code}\n}\n`));
    expect(value('project.httpPort')).toBe(port);
    expect(fact('project.httpPort')).toMatchObject({
      file: 'src/main.rs',
      line: 2,
      certainty: 'recognised',
    });
  });

  it.each([
    ['unwrap_or', 'let p = std::env::var("PORT").unwrap_or("3001".to_string());', 3001],
    [
      'unwrap_or_else',
      'let p: u16 = env::var("PORT").unwrap_or_else(|_| "3002".into()).parse().unwrap();',
      3002,
    ],
    [
      'and_then',
      'let p = env::var("PORT").ok().and_then(|p| p.parse().ok()).unwrap_or(3003);',
      3003,
    ],
    ['clap', '#[arg(long, env = "PORT", default_value_t = 3004)]\n    port: u16,', 3004],
    [
      'clap text',
      '#[clap(short, long, default_value = "0.0.0.0:3005")]\n    pub listen: SocketAddr,',
      3005,
    ],
    ['clap builder', 'Arg::new("port").long("port").default_value("3006")', 3006],
    ['serde', 'fn default_port() -> u16 {\n    3007\n}', 3007],
    ['Default', 'Self { host: "0.0.0.0".into(), port: 3008 }', 3008],
    ['config', '.set_default("server.port", 3009)?', 3009],
    [
      'a fallback address',
      'env::var("BIND_ADDR").unwrap_or_else(|_| "127.0.0.1:3010".to_owned())',
      3010,
    ],
    ['envconfig', '#[envconfig(from = "HTTP_PORT", default = "3011")]\n    pub port: u16,', 3011],
    ['a helper', 'let port = env_or("SERVER_PORT", 3012);', 3012],
  ])('is its default: %s', (_, code, port) => {
    const { value, fact } = imported(main(`mod a;\n${code}\n`));
    expect(value('project.httpPort')).toBe(port);
    expect(fact('project.httpPort')?.certainty).toBe('assumed');
  });

  it.each([
    ['a client', 'let s = TcpStream::connect("127.0.0.1:7000").await?;'],
    ['a database', 'let pool = connect("localhost:5432");'],
    ['a comment', '// bind("0.0.0.0:7000")'],
    ['a test', '#[cfg(test)]\nmod tests {\n  fn a() { bind("0.0.0.0:7000"); }\n}'],
    [
      'another server',
      'let redis_url = "127.0.0.1:7000";\nstruct S { db_port: u16 }\nS { db_port: 7001 };',
    ],
  ])('is not that of %s', (_, code) => {
    expect(imported(main(code)).value('project.httpPort')).toBe(8080);
  });

  it('is not that of another binary or of an example', () => {
    const files = {
      ...main('fn main() {}'),
      ...main('fn main() { bind("0.0.0.0:7000"); }', 'src/bin/other.rs'),
      ...main('fn main() { bind("0.0.0.0:7001"); }', 'examples/demo.rs'),
    };
    expect(imported(files).value('project.httpPort')).toBe(8080);
  });

  it('is found in a local crate', () => {
    const files = {
      'Cargo.toml':
        '[package]\nname = "app"\nversion = "0.1.0"\n[dependencies]\naxum = "0.8"\nserver = { path = "server" }\n',
      'server/Cargo.toml': '[package]\nname = "server"\n[dependencies]\naxum = "0.8"\n',
      'server/src/lib.rs': 'pub fn run() { bind("0.0.0.0:3500") }',
    };
    expect(imported(files).value('project.httpPort')).toBe(3500);
  });

  it('of gRPC and of metrics are told apart', () => {
    const files = {
      'Cargo.toml':
        '[package]\nname = "app"\nversion = "0.1.0"\n[dependencies]\naxum = "0.8"\ntonic = "0.14"\nmetrics-exporter-prometheus = "0.17"\n',
      'src/main.rs':
        'fn main() {\n let grpc_addr = "0.0.0.0:50052".parse();\n let metrics_addr = "0.0.0.0:9102".parse();\n bind("0.0.0.0:8001");\n}',
    };
    const { value } = imported(files);
    expect([
      value('project.httpPort'),
      value('project.grpcPort'),
      value('project.metricsPort'),
    ]).toEqual([8001, 50_052, 9102]);
  });
});

describe('the port of a container', () => {
  it.each([
    ['EXPOSE', 'EXPOSE 8000\n', 8000],
    ['EXPOSE with a protocol', 'EXPOSE 8000/tcp\n', 8000],
    ['a variable', 'ENV PORT=8001\nEXPOSE $PORT\n', 8001],
    ['a build argument', 'ARG PORT=8002\nEXPOSE ${PORT}\n', 8002],
    ['an argument', 'CMD ["app", "--port", "8003"]\n', 8003],
    ['an address', 'ENTRYPOINT ["/app", "--listen=0.0.0.0:8004"]\n', 8004],
    ['a variable before EXPOSE', 'ENV APP__SERVER__PORT=8005\nEXPOSE 80\n', 8005],
  ])('is that of its Dockerfile: %s', (_, lines, port) => {
    const { value, fact } = imported({
      Dockerfile: `FROM rust AS build\nRUN cargo build --release\nFROM debian:bookworm-slim\nCOPY --from=build /x /app\n${lines}`,
    });
    expect(value('project.httpPort')).toBe(port);
    expect(fact('project.httpPort')?.file).toBe('Dockerfile');
  });

  it('is the container side of Compose, not the host side', () => {
    const text =
      'services:\n  db:\n    image: postgres:17\n    ports: ["5432:5432"]\n  api:\n    build: .\n    ports:\n      - "127.0.0.1:80:8006"\n';
    const { value, fact } = imported({ 'docker-compose.yml': text });
    expect(value('project.httpPort')).toBe(8006);
    expect(fact('project.httpPort')).toMatchObject({ file: 'docker-compose.yml', line: 8 });
    expect(value('services.postgresVersion')).toBe('17');
  });

  it('is that of `.env.example` if nothing else says it', () => {
    const { value, fact } = imported({ '.env.example': '# where\nPORT=8007\n' });
    expect(value('project.httpPort')).toBe(8007);
    expect(fact('project.httpPort')).toMatchObject({
      file: '.env.example',
      line: 2,
      certainty: 'assumed',
    });
  });
});

describe('a port that needs root', () => {
  it('is left out, and the variable gets a port that the service may bind', () => {
    const { value } = imported({
      Dockerfile: 'FROM rust\nRUN cargo build\nENV PORT=80\nEXPOSE 80\n',
      'src/main.rs': 'let p = env::var("PORT").unwrap_or("3001".into());',
    });
    expect(value('project.httpPort')).toBe(3001);
    expect(value('settings.variables')).toEqual([
      { name: 'PORT', kind: 'number', secret: false, value: '3001' },
    ]);
  });
});

describe('files of tests and examples', () => {
  it.each(['playwright/docker-compose.yml', 'tests/compose.yaml', '.devcontainer/compose.yml'])(
    'say nothing of the program: %s',
    (path) => {
      const text =
        'services:\n  orders:\n    build: ..\n    ports: ["1:8111"]\n  db:\n    image: mysql:8.4\n';
      const { value } = imported({ [path]: text });
      expect([value('project.httpPort'), value('services.database')]).toEqual([8080, undefined]);
    },
  );
});

describe('two files that disagree about the port', () => {
  const dockerfile = 'FROM rust\nRUN cargo build\nEXPOSE 8100\n';
  const compose = 'services:\n  orders:\n    build: .\n    ports: ["80:8200"]\n';
  const source = 'let p = env::var("PORT").unwrap_or("8300".into());';
  const example = 'PORT=8400\n';

  it('a literal in the source wins, because nothing can change it', () => {
    const files = { ...main('bind("0.0.0.0:8500");'), Dockerfile: dockerfile };
    expect(imported(files).value('project.httpPort')).toBe(8500);
  });

  it('then the Dockerfile, the container side of Compose, the default in the source, the example', () => {
    const all = [
      ['Dockerfile', dockerfile, 8100],
      ['compose.yaml', compose, 8200],
      ['src/main.rs', source, 8300],
      ['.env.example', example, 8400],
    ] as const;
    for (const [index, [, , port]] of all.entries()) {
      const files = Object.fromEntries(all.slice(index).map(([path, text]) => [path, text]));
      expect(imported(files).value('project.httpPort')).toBe(port);
    }
  });

  it('the variable of the port follows', () => {
    const { value } = imported({
      Dockerfile: dockerfile,
      '.env.example': 'PORT=8400\nHOST=127.0.0.1\n',
    });
    expect(value('project.httpPort')).toBe(8100);
    expect(value('settings.variables')).toEqual([
      { name: 'PORT', kind: 'number', secret: false, value: '8100' },
      { name: 'HOST', kind: 'text', secret: false, value: '0.0.0.0' },
    ]);
  });

  it('is not the default of a section about metrics', () => {
    const { value } = imported({
      'Cargo.toml':
        '[package]\nname = "orders"\n[dependencies]\naxum = "0.8"\nmetrics-exporter-prometheus = "0.17"\n',
      'src/main.rs':
        'impl Default for Metrics {\n fn default() -> Self {\n  Self { port: 9001 }\n }\n}\nfn a() { b.set_default("port", 8888)?.set_default("metrics.port", 9001)?; }\n',
    });
    expect([value('project.httpPort'), value('project.metricsPort')]).toEqual([8888, 9001]);
  });
});
