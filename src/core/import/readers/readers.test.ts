import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldAt } from '../../config.ts';
import { acceptValue } from '../../fields/accept.ts';
import { runs } from '../../testing/runs.ts';
import { imported } from '../testing/imported.ts';
import { readers } from './index.ts';

/** A file of each kind, and pieces of which random texts of the kind are made. */
const samples = {
  Dockerfile: [
    'FROM rust AS b\n',
    'RUN cargo build',
    ' \\\n',
    'EXPOSE 80 8000-8002 $P\n',
    'ENV A=1 B\n',
    'CMD ["a"',
    ']\n',
    'COPY --from=b /a b\n',
    '<<EOF\n',
    'HEALTHCHECK CMD curl http://localhost/health\n',
    'WORKDIR ../x\n',
  ],
  'compose.yaml': [
    'services:\n',
    '  a:\n',
    '    build: .\n',
    '    ports: [8000:80, {target: 1}]\n',
    '    environment: [A=1, B]\n',
    '    image: postgres:17\n',
    '    command: "a --port 1"\n',
    ' - &x *x\n',
  ],
  'k8s/a.yaml': [
    'kind: Deployment\n',
    'spec: {template: {spec: {containers: [{name: orders, ',
    'ports: [{containerPort: 80}], ',
    'env: [{name: A}]',
    '}]}}}\n',
    '---\n',
    'containers:\n',
  ],
  'fly.toml': [
    '[env]\n',
    'A = 1\n',
    '[http_service]\n',
    'internal_port = 80\n',
    '[[services]]\n',
    'checks = [1]\n',
  ],
  'chart/values.yaml': [
    'replicaCount: 2\n',
    'image: {repository: ghcr.io/a/orders}\n',
    'service: {port: 8080}\n',
    'env: [{name: A}]\n',
    'args: [1]\n',
    'resources: {limits: {cpu: 1}}\n',
    'ingress: {enabled: true, hosts: [{host: a.b.dev}]}\n',
    'autoscaling: {enabled: true, maxReplicas: 3}\n',
    ' - x',
  ],
  Procfile: ['web: ', 'orders ', 'serve', '--port 80', '"', '\n', ':'],
  'config/a.toml': ['port = 80\n', '[server]\n', 'port = 8000\n', 'listen = ":1"\n', 'a = "'],
  'src/main.rs': [
    'bind("0.0.0.0:80")',
    'env::var("PORT")',
    '.unwrap_or("3000")',
    '"',
    '//',
    '/*',
    'r#"',
    '#[arg(default_value = "80")] port: u16,',
    '#[derive(Subcommand)] enum Command {',
    'Serve { a: u8 },',
    '}',
    '.route("/health", a)',
    '#[cfg(test)] mod t {',
    'Tera::new("a/b")',
    '#[folder = "web/dist"]',
    'ServeDir::new("ui/dist")',
    ';\n',
  ],
  '.env.example': [
    'PORT=80\n',
    'A="b\n',
    'SECRET=x\n',
    'DB=postgres://a:b@c/d\n',
    '#PORT=1\n',
    '=\n',
  ],
  'web/package.json': ['{"scripts":', '{"build":"vite build"}', '}', ','],
  'ui/Trunk.toml': ['[build]\n', 'dist = "../a"\n', 'dist = 1\n'],
  'ui/Dioxus.toml': ['[application]\n', 'name = "a"\n'],
  'ui/Cargo.toml': ['[package]\n', 'name = "ui"\n', '[package.metadata.leptos]\n'],
  'rust-toolchain.toml': ['[toolchain]\n', 'channel = "1.80"\n', 'nightly'],
  '.cargo/config.toml': [
    '[build]\n',
    'linker = "clang"\n',
    '[target.a-linux]\n',
    'rustflags = ["-fuse-ld=mold"]\n',
  ],
};

const pieces = (text: readonly string[]) =>
  fc
    .array(fc.oneof(fc.constantFrom(...text), fc.string({ maxLength: 6 })), { maxLength: 20 })
    .map((parts) => parts.join(''));

describe('every reader', () => {
  it('has an id of its own and a sample of its files in this test', () => {
    const ids = readers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const paths = Object.keys(samples);
    for (const { id, wanted } of readers) expect(paths.filter(wanted), id).toHaveLength(1);
  });

  it('gives valid facts about its fields, with a line of its file, from any text', () => {
    const files = fc.record(
      // The keys of the samples are the paths of the files.
      Object.fromEntries(Object.entries(samples).map(([path, text]) => [path, pieces(text)])),
    );
    fc.assert(
      fc.property(files, (texts: Readonly<Record<string, string>>) => {
        for (const { path, value, file, line } of imported(texts).facts) {
          expect(acceptValue(fieldAt(path), value).ok, path).toBe(true);
          if (file === undefined || file === 'Cargo.toml') continue;
          const lines = (texts[file] ?? '').split('\n').length;
          expect(line, `${path} of ${file}`).toBeGreaterThan(0);
          expect(line, `${path} of ${file}`).toBeLessThanOrEqual(lines);
          const fields = readers.filter(({ wanted }) => wanted(file)).flatMap((one) => one.fields);
          expect(fields, `${path} of ${file}`).toContain(path);
        }
      }),
      runs(100),
    );
  });
});
