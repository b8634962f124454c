import { describe, expect, it } from 'vitest';
import { imported } from '../testing/imported.ts';

describe('the variables of [env] in .cargo/config.toml', () => {
  const config =
    '[env]\nTOKEN_SECRET = "9FoHBmkyxbgu_xFoQK7e0jz3RMNVJWgfvbVn"\nMODE = { value = "fast", force = true }\nASSETS = { value = "assets", relative = true }\nCHANNEL = "stable"\nUNUSED = "1"\n';
  const source = (body: string) => ({
    '.cargo/config.toml': config,
    'src/main.rs': `fn main() { ${body} }\n`,
  });

  it('that the program reads when it runs are set for the container, secrets without their value', () => {
    const { fact } = imported(
      source(
        'setting("TOKEN_SECRET"); std::env::var("MODE"); std::env::var("ASSETS"); env!("CHANNEL");',
      ),
    );
    expect(fact('settings.variables')).toMatchObject({
      value: [
        { name: 'TOKEN_SECRET', kind: 'text', secret: true, value: '' },
        { name: 'MODE', kind: 'text', secret: false, value: 'fast' },
      ],
      file: '.cargo/config.toml',
      line: 2,
      certainty: 'assumed',
    });
  });

  it('that only the compiler reads are none of the container', () => {
    expect(imported(source('env!("CHANNEL");')).value('settings.variables')).toBeUndefined();
  });
});

describe('queries that sqlx checks while it compiles', () => {
  const files = {
    'Cargo.toml':
      '[package]\nname = "ledger"\nversion = "0.1.0"\nedition = "2024"\n[dependencies]\naxum = "0.8"\nsqlx = { version = "0.8", features = ["postgres"] }\n',
    'src/main.rs': 'fn main() {\n  sqlx::query!("SELECT 1 AS one");\n}\n',
    'Cargo.lock':
      'version = 4\n\n[[package]]\nname = "axum"\nversion = "0.8.4"\n\n[[package]]\nname = "ledger"\nversion = "0.1.0"\ndependencies = ["axum", "sqlx"]\n\n[[package]]\nname = "sqlx"\nversion = "0.8.6"\n',
  };

  it('are an open point without committed offline data', () => {
    expect(imported(files).fact('build.openPoints')).toMatchObject({
      value: [{ name: 'src/main.rs', kind: 'offline-queries' }],
      file: 'src/main.rs',
      line: 2,
    });
  });

  it('are none with it, nor without the macros', () => {
    const point = (more: Readonly<Record<string, string>>) =>
      imported({ ...files, ...more }).value('build.openPoints');
    expect(point({ '.sqlx/query-1a.json': '{}' })).toBeUndefined();
    expect(point({ 'src/main.rs': 'fn main() { sqlx::query("SELECT 1"); }' })).toBeUndefined();
  });
});

describe('a gRPC server with hyper beside it', () => {
  const files = {
    'Cargo.toml':
      '[package]\nname = "accounts"\nversion = "0.1.0"\n[dependencies]\ntonic = "0.14"\ntonic-health = "0.14"\nhyper = { version = "1", features = ["server"] }\nprometheus = "0.14"\n',
    'conf/default.toml': '[server]\nport = 4000\n\n[metrics]\nport = 4001\n',
    'src/main.rs': 'fn main() {}\n',
  };

  it('serves gRPC on its port, and metrics on the other', () => {
    const { value } = imported(files);
    expect(value('project.framework')).toBe('tonic');
    expect(value('project.http')).toBe(false);
    expect([value('project.grpcPort'), value('project.metricsPort')]).toEqual([4000, 4001]);
    expect(value('probes.readinessType')).toBe('grpc');
  });
});
