import { describe, expect, it } from 'vitest';
import { imported } from '../testing/imported.ts';

const names = (value: unknown): readonly string[] =>
  // The value of the field is a list of rows with a name.
  ((value ?? []) as readonly { readonly name: string }[]).map(({ name }) => name);

describe('the variables of an example', () => {
  const example =
    'HOST=0.0.0.0\nPORT=8000\nDB_HOST=localhost\nDB_USER=orders\nDB_PASSWORD=hunter2-secret\nJWT_SECRET="abc def"\nexport SMTP_HOST=localhost\nMAX_ITEMS=20\n';

  it('are rows of the table; secrets are marked and have no value', () => {
    const { value, fact } = imported({ '.env.example': example });
    expect(value('settings.variables')).toEqual([
      { name: 'HOST', kind: 'text', secret: false, value: '0.0.0.0' },
      { name: 'PORT', kind: 'number', secret: false, value: '8000' },
      { name: 'DB_HOST', kind: 'text', secret: false, value: 'localhost' },
      { name: 'DB_USER', kind: 'text', secret: false, value: 'orders' },
      { name: 'DB_PASSWORD', kind: 'text', secret: true, value: '' },
      { name: 'JWT_SECRET', kind: 'text', secret: true, value: '' },
      { name: 'SMTP_HOST', kind: 'text', secret: false, value: 'localhost' },
      { name: 'MAX_ITEMS', kind: 'number', secret: false, value: '20' },
    ]);
    expect(fact('settings.variables')).toMatchObject({ file: '.env.example', line: 1 });
  });

  it('never come from `.env` itself', () => {
    const { value } = imported({ '.env': example, '.env.local': example });
    expect(value('settings.variables')).toBeUndefined();
  });

  it('leave out those of tools and of other containers', () => {
    const text =
      'COMPOSE_PROJECT_NAME=x\nPOSTGRES_PASSWORD=y\nVITE_API=z\nTEST_URL=t\nOTEL_SERVICE_NAME=o\nRUST_LOG=info,sqlx=warn\nMODE=live\n';
    const { value } = imported({ '.env.example': text });
    expect(names(value('settings.variables'))).toEqual(['MODE']);
    expect(value('settings.logLevel')).toBe('info,sqlx=warn');
  });

  it('with the address of a backing service name its variable, and have no row', () => {
    const text =
      'APP_DB=postgres://shop:geheim@localhost:5432/shop_dev\nCACHE=redis://localhost\nQUEUE=amqp://guest:guest@localhost\n';
    const { value, facts } = imported({ '.env.example': text });
    expect(
      [
        'services.database',
        'services.databaseVariable',
        'services.databaseName',
        'services.databaseUser',
        'services.cacheVariable',
        'services.brokerVariable',
      ].map((path) => facts.find((fact) => fact.path === path)?.value),
    ).toEqual(['postgresql', 'APP_DB', 'shop_dev', 'shop', 'CACHE', 'QUEUE']);
    expect(value('settings.variables')).toBeUndefined();
    expect(JSON.stringify(facts)).not.toContain('geheim');
  });

  it('of another package are not read', () => {
    const files = {
      'Cargo.toml': '[workspace]\nmembers = ["api", "worker"]\n',
      'api/Cargo.toml': '[package]\nname = "api"\n[dependencies]\naxum = "0.8"\n',
      'worker/Cargo.toml': '[package]\nname = "worker"\n',
      'worker/.env.example': 'QUEUE_NAME=jobs\n',
      'api/.env.example': 'PAGE_SIZE=10\n',
    };
    expect(names(imported(files, 'api/Cargo.toml').value('settings.variables'))).toEqual([
      'PAGE_SIZE',
    ]);
  });
});

describe('the variables of a container', () => {
  it('come from ENV of the final stage, not from the build', () => {
    const { value } = imported({
      Dockerfile:
        'FROM rust AS build\nENV SQLX_OFFLINE=true CARGO_HOME=/c\nRUN cargo build --release\nFROM debian\nENV APP_ENV=production\nENV TEMPLATES=/srv/templates\nCMD ["orders"]\n',
    });
    expect(names(value('settings.variables'))).toEqual(['APP_ENV', 'TEMPLATES']);
    expect(value('build.sqlxOffline')).toBe(true);
  });

  it('come from the service of Compose that is the program', () => {
    const { value } = imported({
      'compose.yaml':
        'services:\n  orders:\n    build: .\n    environment:\n      MODE: ${MODE:-live}\n      WORKERS: 4\n      API_TOKEN: abc\n  web:\n    build: ./web\n    environment:\n      OTHER: x\n',
    });
    expect(value('settings.variables')).toEqual([
      { name: 'MODE', kind: 'text', secret: false, value: 'live' },
      { name: 'WORKERS', kind: 'number', secret: false, value: '4' },
      { name: 'API_TOKEN', kind: 'text', secret: true, value: '' },
    ]);
  });
});

describe('the variables of the source', () => {
  it('are those without which it ends', () => {
    const { value } = imported({
      'src/main.rs':
        'fn main() {\n let k = std::env::var("SIGNING_SECRET").expect("set it");\n let o = env::var("OPTIONAL").ok();\n let u = env::var("PUBLIC_URL")?;\n}',
    });
    expect(value('settings.variables')).toEqual([
      { name: 'SIGNING_SECRET', kind: 'text', secret: true, value: '' },
      { name: 'PUBLIC_URL', kind: 'text', secret: false, value: '' },
    ]);
  });
});
