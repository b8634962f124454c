import { describe, expect, it } from 'vitest';
import { imported } from '../testing/imported.ts';

const build =
  'FROM rust:1.90-bookworm AS build\nWORKDIR /src\nCOPY . .\nRUN cargo build --release\n';

describe('a Dockerfile', () => {
  it('tells the packages of the build and of the run', () => {
    const { value, fact } = imported({
      Dockerfile:
        'FROM rust:1.90-bookworm AS build\nRUN apt-get update && apt-get install -y --no-install-recommends \\\n    cmake clang-14 libssl-dev protobuf-compiler curl && rm -rf /var/lib/apt/lists/*\nRUN cargo build --release\nFROM debian:bookworm-slim\nRUN apt-get update && apt-get install -y ca-certificates libssl3 ffmpeg=7:1 curl\nCMD ["orders"]\n',
    });
    expect(value('image.buildPackages')).toEqual(['cmake', 'clang']);
    expect(value('build.protoc')).toBe(true);
    expect(value('image.runtimePackages')).toEqual(['ffmpeg']);
    expect(value('image.base')).toBe('debian-slim');
    expect(value('image.suite')).toBe('bookworm');
    expect(fact('image.runtimePackages')).toMatchObject({ file: 'Dockerfile', line: 6 });
  });

  it('does not change the base image for packages that Waybill brings anyway', () => {
    const { value } = imported({
      Dockerfile: `${build}FROM debian:bookworm-slim\nRUN apt-get install -y ca-certificates openssl\nCMD ["orders"]\n`,
    });
    expect(value('image.base')).toBeUndefined();
  });

  it('tells the files beside the binary, from the context and from the build', () => {
    const { value, fact } = imported({
      Dockerfile: `${build}FROM debian\nWORKDIR /srv/app\nCOPY --from=build /src/target/release/orders /usr/local/bin/orders\nCOPY --from=build /src/templates ./templates\nCOPY static/ /srv/app/static/\nCOPY config.toml .\nCOPY gone /srv/gone\nCMD ["orders"]\n`,
      'templates/a.html': '',
      'static/b.css': '',
      'config.toml': '',
    });
    expect(value('image.assets')).toEqual([
      { from: 'templates', to: '/srv/app/templates' },
      { from: 'static', to: '/srv/app/static' },
      { from: 'config.toml', to: '/srv/app/config.toml' },
    ]);
    expect(value('image.binaryDirectory')).toBe('/srv/app');
    expect(fact('image.assets')?.line).toBe(8);
  });

  it('copies from a stage whose working folder is that of its base', () => {
    const { value } = imported({
      Dockerfile:
        'FROM rust:1 AS chef\nWORKDIR /app\nFROM chef AS builder\nCOPY . .\nRUN cargo build --release\nFROM debian\nWORKDIR /srv/app\nCOPY --from=builder /app/static ./static\nCMD ["orders"]\n',
      'static/a.css': '',
    });
    expect(value('image.assets')).toEqual([{ from: 'static', to: '/srv/app/static' }]);
  });

  it('tells the folders that outlive the container, which one Pod can write to', () => {
    const of = (volume: string) =>
      imported({ Dockerfile: `${build}FROM debian\n${volume}\nCMD ["orders"]\n` });
    const { value, fact } = of('VOLUME ["/data/", "/var/uploads", "/tmp", "/var/cache/x"]');
    const rows = value('pod.volumes');
    expect(Array.isArray(rows) && rows).toMatchObject([
      { name: 'data', kind: 'claim', mountPath: '/data' },
      { name: 'data-uploads', kind: 'claim', mountPath: '/var/uploads' },
    ]);
    expect(fact('pod.volumes')).toMatchObject({ file: 'Dockerfile', certainty: 'assumed' });
    expect([value('workload.replicas'), value('workload.strategy')]).toEqual([1, 'Recreate']);
    expect(of('VOLUME /tmp').value('workload.replicas')).toBeUndefined();
  });

  it('tells the health path, and the features of the build', () => {
    const { value } = imported({
      Dockerfile:
        'FROM rust AS build\nRUN cargo build --release --locked --no-default-features --features "postgres,tls" --bin orders\nFROM debian\nEXPOSE 8000\nHEALTHCHECK CMD curl -f http://localhost:8000/api/health || exit 1\nCMD ["orders"]\n',
    });
    expect(value('project.livePath')).toBe('/api/health');
    expect(value('project.readyPath')).toBe('/api/health');
    expect(value('build.features')).toEqual(['postgres', 'tls']);
    expect(value('build.defaultFeatures')).toBe(false);
  });

  it('is that of the program among several', () => {
    const files = {
      'Cargo.toml': '[workspace]\nmembers = ["api", "worker"]\n',
      'api/Cargo.toml': '[package]\nname = "api"\n[dependencies]\naxum = "0.8"\n',
      'worker/Cargo.toml': '[package]\nname = "worker"\n',
      'docker/Dockerfile.worker':
        'FROM rust\nRUN cargo build -p worker\nEXPOSE 7001\nCMD ["worker"]\n',
      'docker/Dockerfile.api': 'FROM rust\nRUN cargo build -p api\nEXPOSE 7002\nCMD ["api"]\n',
      'web/Dockerfile': 'FROM node\nRUN npm run build\nEXPOSE 7003\n',
    };
    expect(imported(files, 'api/Cargo.toml').value('project.httpPort')).toBe(7002);
  });

  it('of a front end or of a database says nothing about the program', () => {
    const { facts } = imported({
      'web/Dockerfile': 'FROM node\nEXPOSE 7003\nENV A=1\n',
      'db/Dockerfile': 'FROM postgres:17\nEXPOSE 7004\n',
    });
    expect(facts.filter(({ file }) => file?.endsWith('Dockerfile'))).toEqual([]);
  });

  it('is read up to its stage that starts, with the stages below it', () => {
    const { value } = imported({
      Dockerfile:
        'FROM debian AS runtime\nENV A_MODE=1\nFROM rust AS build\nRUN cargo build\nFROM runtime AS app\nEXPOSE 8123\nENTRYPOINT ["orders"]\nFROM build AS test\nRUN cargo test\n',
    });
    expect(value('project.httpPort')).toBe(8123);
    expect(JSON.stringify(value('settings.variables'))).toContain('A_MODE');
  });
});

describe('the routes of the source', () => {
  it.each([
    ['axum', '.route("/healthz", get(health))', '/healthz'],
    ['actix', '#[get("/health_check")]\nasync fn h() {}', '/health_check'],
    ['actix service', 'web::resource("/ping")', '/ping'],
    ['warp', 'warp::path!("health")', '/health'],
    ['poem', 'Route::new().at("/api/health", get(h))', '/api/health'],
  ])('give the health paths: %s', (_, code, path) => {
    const { value, fact } = imported({ 'src/main.rs': `fn a() {}\n${code}` });
    expect(value('project.livePath')).toBe(path);
    expect(fact('project.readyPath')).toMatchObject({ file: 'src/main.rs', line: 2, value: path });
    expect(value('probes.livenessType')).toBeUndefined();
  });

  it.each([
    ['an inline group', '.nest("/api", Router::new().route("/health", get(h)))', '/api/health'],
    ['no group', '.nest("/api", api()).route("/health", get(h))', '/health'],
    ['a scope', '.service(web::scope("/v1").route("/a", x()).route("/health", y()))', '/v1/health'],
    [
      'a closed scope',
      '.service(web::scope("/v1").route("/a", x())).route("/health", y())',
      '/health',
    ],
    [
      'a function',
      'fn api() -> Router { Router::new().route("/health", get(h)) }\nfn app() -> Router { Router::new().nest("/api", api()) }',
      '/api/health',
    ],
    [
      'a variable',
      'fn app() { let ops = Router::new().route("/health", get(h));\n Router::new().nest("/ops", ops) }',
      '/ops/health',
    ],
    [
      'a handler',
      '#[get("/health")]\nasync fn health() {}\nfn a() { App::new().service(web::scope("/api").service(health)) }',
      '/api/health',
    ],
  ])('have the path of the groups around them: %s', (_, code, path) => {
    const { value } = imported({ 'src/main.rs': code });
    expect(value('project.livePath')).toBe(path);
  });

  it('have the path of a group in another file', () => {
    const { value, fact } = imported({
      'src/main.rs': 'fn main() { Router::new().nest("/internal", health::router()); }',
      'src/health.rs': 'pub fn router() -> Router { Router::new().route("/live", get(h)) }',
    });
    expect(value('project.livePath')).toBe('/internal/live');
    expect(fact('project.livePath')?.file).toBe('src/health.rs');
  });

  it('tell liveness and readiness apart', () => {
    const { value } = imported({
      'src/main.rs': '.route("/health/live", get(a)).route("/health/ready", get(b))',
    });
    expect([value('project.livePath'), value('project.readyPath')]).toEqual([
      '/health/live',
      '/health/ready',
    ]);
  });

  it('may be the arms of a match', () => {
    const code = 'match (req.method(), req.uri().path()) { (&Method::GET, "/healthz") => ok() }';
    expect(imported({ 'src/main.rs': code }).value('project.livePath')).toBe('/healthz');
  });

  it.each([
    '.route("/items", get(a))',
    '.service(scope("/image").route("/health", get(a)))',
    'client.get("/health").send()',
  ])(
    'without a path for the health of the program lead to probes that only connect: %s',
    (code) => {
      const { value, fact } = imported({ 'src/main.rs': code });
      expect(value('project.livePath')).toBeUndefined();
      expect(value('probes.readinessType')).toBe('tcp');
      expect(fact('probes.readinessType')?.certainty).toBe('assumed');
      const checked = imported({
        'src/main.rs': '.route("/items", get(a))',
        Dockerfile: 'FROM rust\nRUN cargo build\nHEALTHCHECK CMD curl http://localhost/up\n',
      });
      expect(checked.value('probes.readinessType')).toBeUndefined();
    },
  );

  it('names features by an argument of the build', () => {
    const { value } = imported({
      Dockerfile:
        'FROM rust AS build\nARG DB=sqlite,mysql\nRUN cargo build --features ${DB} --release\nFROM debian\nCMD ["/orders"]\n',
    });
    expect(value('build.features')).toEqual(['sqlite', 'mysql']);
  });

  it('names features that bring a database, which is read with them', () => {
    const { value, fact } = imported({
      'Cargo.toml':
        '[package]\nname = "orders"\n[features]\nmysql = ["diesel/mysql"]\nother = []\n[dependencies]\naxum = "0.8"\ndiesel = "2"\n',
      Dockerfile:
        'FROM rust AS build\nRUN cargo build --features mysql --release\nFROM debian\nCMD ["/orders"]\n',
    });
    expect(value('services.database')).toBe('mysql');
    expect(value('build.features')).toEqual(['mysql']);
    expect(fact('build.features')).toMatchObject({ file: 'Dockerfile', line: 2 });
    expect(value('build.openPoints')).toBeUndefined();
  });

  it('opens several ports, of which a usual one is that of HTTP', () => {
    const { value } = imported({ Dockerfile: 'FROM debian\nEXPOSE 4190 8080\nCMD ["/orders"]\n' });
    expect(value('project.httpPort')).toBe(8080);
  });
});
