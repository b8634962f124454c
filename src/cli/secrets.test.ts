import { describe, expect, it } from 'vitest';
import { run } from './run.ts';
import { memory, testIo } from './testing/memory.ts';

const waybill = async (args: readonly string[], files: Readonly<Record<string, string>>) => {
  const disk = memory({ '/project/.keep': '', ...files });
  const { io, said, complained } = testIo(disk, {});
  const code = await run(args, io);
  const written = [...disk.texts]
    .filter(([path]) => !Object.hasOwn(files, path))
    .map(([path, { text }]) => `${path}\n${text}`)
    .join('\n');
  return { code, out: said(), err: complained(), written };
};

const manifest = `[package]
name = "abc"
version = "0.1.0"
description = "uses postgres://u:S3cr3tC0re@h/db"
repository = "https://h/x?token=S3cr3tC0re2"
license = "MIT"
[package.metadata.x]
y = "token=S3cr3tC0re3"
`;

/** Secrets in every place where people write them; each begins with S3cr3t. */
const missed = `waybill: 1
project: {name: abc}
settings:
  variables:
    - {name: DB_PASSWORD, value: ""}
    - {name: PLAIN_URL, value: "http://a"}
  overrides:
    - {environment: staging, name: DB_PASSWORD, value: S3cr3tA}
    - {environment: staging, name: PLAIN_URL, value: "http://u:S3cr3tB@h/"}
    - {environment: staging, name: PGPASSWORD, value: S3cr3tC}
  configFile: toml
  configEntries:
    - {key: database.password, kind: text, value: S3cr3tD}
    - {key: database.dsn, kind: text, value: "host=h password=S3cr3tE"}
    - {key: smtp.pass, kind: text, value: S3cr3tF}
    - {key: smtp.auth, kind: text, value: S3cr3tG}
    - {key: stripe.key, kind: text, value: S3cr3tH}
    - {key: stripe.apiKey, kind: text, value: S3cr3tI}
    - {key: hmac.salt, kind: text, value: S3cr3tJ}
    - {key: aws.secretAccessKey, kind: text, value: S3cr3tK}
    - {key: token, kind: text, value: S3cr3tL}
pod:
  initContainers:
    - {name: mig, image: "busybox:1.37", command: "sh -c \\"PGPASSWORD=S3cr3tM psql -h db -c 'select 1'\\""}
  sidecars:
    - {name: side, image: "busybox:1.37", command: "/bin/agent --api-key=S3cr3tN --password S3cr3tO"}
`;

const described = `waybill: 1
project: {name: abc}
settings:
  variables:
    - {name: TOKEN_BUCKET_SIZE, value: "100"}
    - {name: JWT_ACCESS_TOKEN_EXPIRES_IN, value: 15m}
    - {name: GOOGLE_APPLICATION_CREDENTIALS, value: /var/run/gcp/key.json}
    - {name: PASSWORD_HASH_COST, value: "12"}
`;

const referring = `waybill: 1
project: {name: abc}
settings:
  variables: [{name: DB_PASSWORD, secret: true}]
pod:
  initContainers:
    - {name: migrate, image: "busybox:1.37", command: "psql \\"host=db user=u password=$(DB_PASSWORD)\\" -f /x.sql"}
`;

const file = '/project/waybill.yaml';

describe('init', () => {
  it('writes and prints no secret of a manifest, and reports the places left out', async () => {
    const { out, err, written } = await waybill(['init'], { '/project/Cargo.toml': manifest });
    expect(`${out}${err}${written}`).not.toContain('S3cr3t');
    expect(written).toContain('postgres://u:REDACTED@h/db');
    expect(err).toContain('project.description');
    expect(err).toContain('project.repository');
  });
});

describe.each(['generate', 'link', 'check', 'diff'])('%s', (command) => {
  const args = command === 'generate' || command === 'diff' ? [command, '--out', 'out'] : [command];

  it('outputs no secret, and names the place of each', async () => {
    const { out, err, written } = await waybill(args, { [file]: missed });
    expect(`${out}${err}${written}`).not.toContain('S3cr3t');
    for (const name of ['DB_PASSWORD', 'PLAIN_URL', 'PGPASSWORD', 'smtp.auth', 'mig', 'side']) {
      expect(err).toContain(name);
    }
  });

  it('does not report values that only describe secrets', async () => {
    expect((await waybill(args, { [file]: described })).err).not.toContain('secrets.notSecret');
    expect((await waybill(args, { [file]: referring })).err).not.toContain('secrets.notSecret');
  });
});

describe('the files', () => {
  it('contain the rest of a command from which a secret was removed', async () => {
    const { written } = await waybill(['generate', '--out', 'out'], { [file]: missed });
    expect(written).toContain('/bin/agent');
    expect(written).toContain('--api-key=REDACTED');
    expect(written).toContain('host=h password=REDACTED');
  });

  it('contain values that only describe secrets', async () => {
    const { written } = await waybill(['generate', '--out', 'out'], { [file]: described });
    for (const value of ['TOKEN_BUCKET_SIZE: "100"', 'JWT_ACCESS_TOKEN_EXPIRES_IN: 15m']) {
      expect(written).toContain(value);
    }
    expect(written).toContain('/var/run/gcp/key.json');
    expect(written).toContain('PASSWORD_HASH_COST: "12"');
  });

  it('contain a command with a quoted reference', async () => {
    const { written } = await waybill(['generate', '--out', 'out'], { [file]: referring });
    expect(written).toContain('password=$(DB_PASSWORD)');
  });

  it('contain a value listed in secrets.notSecret, and share that list', async () => {
    const answered = missed.replace('settings:', 'secrets: {notSecret: [smtp.auth]}\nsettings:');
    const { written } = await waybill(['generate', '--out', 'out'], { [file]: answered });
    expect(written).toContain('S3cr3tG');
    expect(written).not.toMatch(/S3cr3t[^G]/);
    expect(written).toContain('notSecret:');
  });

  it('never contain a variable marked as secret, nor a private key that secrets.notSecret does not list', async () => {
    const marked = `waybill: 1
secrets: {notSecret: [REGION, PEM]}
settings:
  variables:
    - {name: REGION, secret: true, value: S3cr3tX}
    - {name: PEM, value: "-----BEGIN PRIVATE KEY-----S3cr3tY"}
`;
    const { written } = await waybill(['generate', '--out', 'out'], { [file]: marked });
    expect(written).not.toContain('S3cr3t');
  });
});
