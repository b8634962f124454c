import type { PatternName } from '../field.ts';

interface Examples {
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

const digest = `sha256:${'0a'.repeat(32)}`;

/**
 * Examples of texts that Kubernetes, OCI registries, Cargo, Debian, Docker and Go accept and
 * refuse.
 */
export const examples: Readonly<Record<PatternName, Examples>> = {
  any: {
    good: ['', 'it\'s "quoted" # {{ x }} $(y)', 'two\nlines\tand a tab', '中文 🚀'],
    bad: [
      'nul \u0000',
      'carriage\rreturn',
      'bell \u0007',
      'delete \u007f',
      'next \u0085',
      '\ud800',
    ],
  },
  dnsLabel: {
    good: ['a', 'app', 'order-api', 'v2', `a${'b'.repeat(62)}`],
    bad: ['App', '-app', 'app-', 'my_app', 'a.b', '2fa', 'é', 'app\n', `a${'b'.repeat(63)}`],
  },
  fileName: {
    good: ['a', 'app', 'order-api', 'console', 'com', 'com10', 'nullable', 'aux-1'],
    bad: ['App', '-app', 'app-', '2fa', 'con', 'prn', 'aux', 'nul', 'com1', 'com9', 'lpt1'],
  },
  hostname: {
    good: ['localhost', 'api.example.com', 'otel-collector', '1password.com', 'a.b.c.d.e'],
    bad: [
      '10.0.0.1',
      'API.example.com',
      '*.example.com',
      'a..b',
      'a.',
      '-a.com',
      'a_b.com',
      'https://a.com',
      'a.com:80',
      `${'a'.repeat(64)}.com`,
      `${'a.'.repeat(130)}com`,
    ],
  },
  crateName: {
    good: ['app', 'my_app', 'my-app', '_x', 'App2'],
    bad: ['2app', '-app', 'my.app', 'my app', 'a/b', 'a'.repeat(65)],
  },
  binaryName: {
    good: ['app', 'my_app', '_x', 'builder', 'build-api', 'deps_', 'Build', 'test', 'core'],
    bad: ['build', 'deps', 'examples', 'incremental', '2app', 'my.app', 'a'.repeat(65)],
  },
  cargoVersion: {
    good: ['0.1.0', '1.98.0', '1.100.0', '1.0.0-rc.1', '1.0.0-alpha-x.7+build.5', '1.0.0+001'],
    bad: ['1', '1.98', 'v1.0.0', '01.0.0', '1.0.0-01', '1.0.0-', '1.0.0+', '1.0.x', 'latest'],
  },
  nightlyToolchain: {
    good: ['nightly-2026-05-20', 'nightly-2024-12-31'],
    bad: [
      'nightly',
      'nightly-2026',
      'nightly-2026-13-01',
      'beta-2026-05-20',
      '1.98.0',
      'nightly-2026-05-20-x',
    ],
  },
  envName: {
    good: ['APP', 'DATABASE_URL', '_x', 'APP__SERVER__PORT', 'k8s'],
    bad: ['1A', 'A-B', 'A.B', 'A B', 'A=1', '$A', '__proto__'],
  },
  configKey: {
    good: [
      'port',
      'server.port',
      'server.max_connections',
      'tls.crt',
      'database-url',
      'a__proto__',
    ],
    bad: [
      '.a',
      'a.',
      'a..b',
      'a b',
      '1a',
      'a[0]',
      'a.0',
      '__proto__',
      'a.__proto__',
      '__proto__.a',
    ],
  },
  absolutePath: {
    good: ['/app', '/app/config', '/var/lib/app_1', '/etc/.hidden', '/a/..b'],
    bad: ['/', 'app', '/app/', '//app', '/app/..', '/../etc', '/app/./x', '/a b', '/a:b', '/a$b'],
  },
  relativePath: {
    good: [
      'config',
      'config/app.toml',
      '.sqlx',
      'static/a-b_c@2x.png',
      '..a',
      '.github',
      'a/con-1',
    ],
    bad: [
      ...['/etc', '../x', 'a/../b', 'a/..', './a', 'a/', 'a//b', 'a b', 'C:\\x', '~/x'],
      ...['con', 'a/NUL', 'Aux.txt', 'com1/a', 'LPT9.tar.gz', 'a.', 'a./b', '.git', '.GIT/hooks'],
      ...['a/.Git', '.git.'],
    ],
  },
  folder: {
    good: ['deploy', 'ops/k8s', '.deploy', 'crates/api', 'docker', 'cargo.toml.d', 'a/Dockerfile'],
    bad: [
      ...['/etc', '../x', 'a/', 'con', '.git/hooks', 'Dockerfile', 'dockerfile/x', 'WAYBILL.md'],
      ...['waybill.yaml', 'CARGO.TOML', 'compose.yaml/a', '.waybill.lock', '.gitattributes'],
    ],
  },
  commandLine: {
    good: [
      ...['/app/service migrate', 'sh -c "echo \'x\'"', "echo 'a b'", 'a\\"b', 'a\\\\', '"\\""'],
      ...["'\\'", 'two\nlines', "it\\'s"],
    ],
    bad: ['echo "x', "it's", 'a\\', '"a\\"', "'a' 'b", 'bell \u0007', '"a" "', '\ud800'],
  },
  urlPath: {
    good: ['/', '/livez', '/health/ready', '/api/v1/', '/a.b~c:d@e'],
    bad: [
      'livez',
      '//',
      '/a//b',
      '/../a',
      '/a/..',
      '/./a',
      '/a?b=1',
      '/a#b',
      '/a b',
      '/%2f',
      '/$x',
    ],
  },
  url: {
    good: ['https://github.com/acme/api', 'http://localhost:8080', 'https://a.b/c?d=e#f'],
    bad: [
      'github.com/acme',
      'ftp://a.b',
      'https://u:p@a.b',
      'https://',
      'https://a b',
      'javascript:x',
      'https://a.b/"x"',
      'https://-a',
    ],
  },
  registry: {
    good: ['ghcr.io/your-org', 'localhost:5000', 'reg.example.com:5000/team/a_b/c--d', 'a'],
    bad: ['Acme/api', '/a', 'a/', 'a//b', 'busybox:1.37', 'a b', 'https://a/b'],
  },
  imageName: {
    good: ['app', 'team/api', 'a__b'],
    bad: ['Acme', 'a:1', 'a@b', '/a', 'a/', '-a'],
  },
  imageReference: {
    good: [
      'app',
      'ghcr.io/your-org',
      'localhost:5000/a',
      'reg.example.com:5000/team/a_b/c--d',
      'busybox:1.37',
      `gcr.io/x/y:1@${digest}`,
      `a@${digest}`,
      'a__b',
    ],
    bad: [
      'Acme/api',
      '/a',
      'a/',
      'a//b',
      'a___b',
      '-a',
      'a-',
      'a:',
      'a@sha256:12',
      'a b',
      'https://a/b',
    ],
  },
  digest: {
    good: [`sha256:${'a'.repeat(64)}`],
    bad: ['sha256:12', 'a'.repeat(64), `sha256:${'G'.repeat(64)}`],
  },
  eitherPath: {
    good: ['/app/static', 'static', 'crates/web/static', '/a'],
    bad: ['', '/', '/app/', 'static/', '../static', '/app/../x', 'a//b', 'a b'],
  },
  scriptName: {
    good: ['build', 'build:prod', 'web_build', 'b.1-x', '2'],
    bad: ['', '-build', 'a b', 'a/b', 'a&&b', '$x', 'a'.repeat(65)],
  },
  featureName: {
    good: ['tls', 'my-crate/tls', '2d', 'a.b+c'],
    bad: ['-tls', 'a b', 'a/', 'a/b/c', 'a,b'],
  },
  imageTag: {
    good: ['1.4.2', 'latest', '_x', 'sha-0a1b2c3', 'V1', 'a'.repeat(128)],
    bad: ['.1', '-1', '1+2', 'a b', 'a/b', 'a:b', 'a'.repeat(129)],
  },
  imageLabel: {
    good: ['team', 'com.example.team', 'org.opencontainers.image.base-name', 'a_b', 'a.b/x'],
    bad: ['Team', '1a', '_a', 'a-', 'a..b', 'cd--3i3e.example.com/x', 'com.docker.x', 'a b'],
  },
  labelKey: {
    good: [
      'team',
      'app.kubernetes.io/name',
      'eks.amazonaws.com/role-arn',
      'org.opencontainers.image.source',
      'Team_1.x',
    ],
    bad: [
      '/x',
      'a/',
      'a/b/c',
      'A.com/x',
      '-a',
      'a-',
      'a b',
      'a'.repeat(64),
      `${'a.'.repeat(130)}a/x`,
    ],
  },
  labelValue: {
    good: ['a', 'payments', 'v1.2_x-Y', 'a'.repeat(63)],
    bad: ['-a', 'a-', '.a', 'a b', 'a/b', 'a:b', '值', 'a'.repeat(64)],
  },
  quantity: {
    good: ['0', '1', '0.5', '250m', '256Mi', '1.5Gi', '100k', '2G'],
    bad: ['-1', '1e3', '01', '.5', '1.', '256MB', '256mi', '1 Gi', '1K', 'Mi'],
  },
  intOrPercent: {
    good: ['0', '1', '12', '0%', '25%', '100%'],
    bad: ['-1', '01', '1.5', '101%', '025%', '%', '25 %', 'one'],
  },
  cidr: {
    good: [
      '10.0.0.0/8',
      '0.0.0.0/0',
      '192.168.1.17/32',
      '::/0',
      'fd00::/8',
      '::1/128',
      '2001:db8::1:2/64',
      '1:2:3:4:5:6:7:8/128',
      '1::8/10',
      '1:2:3:4:5:6:7::/112',
    ],
    bad: [
      '10.0.0.0',
      '10.0.0/8',
      '256.0.0.0/8',
      '010.0.0.0/8',
      '10.0.0.0/33',
      '10.0.0.0/08',
      'fd00::',
      '1::2::3/64',
      ':::/0',
      '1:2:3:4:5:6:7/64',
      '1:2:3:4:5:6:7:8:9/64',
      '::/129',
      '1:2:3:4:5:6:7::8/64',
    ],
  },
  metricName: {
    good: ['http_requests_per_second', 'istio:rate5m', 'a.b-c', '_x'],
    bad: ['7a', 'a/b', 'a%b', '-a', 'a b'],
  },
  email: {
    good: ['platform@example.com', 'a.b+c@x-y.example.org'],
    bad: ['a', 'a@b', '@b.c', 'a b@c.d', '}}'],
  },
  packageName: {
    good: ['ca-certificates', 'g++', 'libpq5', 'libssl3t64', 'libstdc++6', 'py3_x'],
    bad: ['Curl', '-y', 'a b', 'curl=1.2', 'curl;rm', '../x', '$(x)'],
  },
  byteSize: {
    good: ['10m', '1g', '512k', '1048576'],
    bad: ['0', '010m', '10M', '10mb', '10Mi', '1.5m', '-1m', 'm'],
  },
  portName: {
    good: ['dns', 'dns-tcp', '9p', 'a', 'a1-2', 'fifteen-letters'],
    bad: ['DNS', '53', '1-2', '-a', 'a-', 'a--b', 'a_b', 'sixteen-letters1', 'a.b'],
  },
  resourceNames: {
    good: ['pods', '*', 'pods, pods/log', 'get,list,watch', 'deployments/scale'],
    bad: ['Pods', 'pods,', ', pods', 'pods  log', 'pods;log', 'pods/'],
  },
  cronSchedule: {
    good: [
      '0 3 * * *',
      '*/15 * * * *',
      '@daily',
      '5,35 0-6/2 1 JAN ?',
      '59 23 31 12 6',
      '0 0 * * MON-FRI',
    ],
    bad: [
      '0 3 * *',
      '60 3 * * *',
      '0 24 * * *',
      '0 3 0 * *',
      '0 3 * 13 *',
      '0 3 * * 7',
      '@reboot',
      '0 3 * * * *',
      'TZ=UTC 0 3 * * *',
      '*/0 * * * *',
    ],
  },
  timeZone: {
    good: ['UTC', 'Etc/UTC', 'Asia/Shanghai', 'America/Argentina/Salta', 'Etc/GMT+1'],
    bad: ['Local', 'local', '+01:00', 'Europe/', '/Berlin', 'Europe Berlin'],
  },
  goDuration: {
    good: ['1h', '30m', '90s', '1h30m', '500ms', '0s'],
    bad: ['1', '1d', '1 h', 'h', '1.5h', '-1h', '100000s', '1h1h1h1h1h'],
  },
};
