import { describe, expect, it } from 'vitest';
import { isSecretPair, looksSecret, saysSecret } from './index.ts';

describe('names', () => {
  it.each([
    'PASSWORD',
    'DB_PASSWORD',
    'APP__DATABASE__PASSWORD',
    'JWT_SECRET',
    'GITHUB_TOKEN',
    'STRIPE_API_KEY',
    'stripe.apiKey',
    'database.password',
    'AWS_SECRET_ACCESS_KEY',
    'PRIVATE_KEY',
    'SESSION_SIGNING_KEY',
    'MYSQL_PWD',
    'PGPASSWORD',
    'MASTERKEY',
    'smtp.auth',
    'stripe.key',
    'hmac.salt',
  ])('%s says that it holds a secret', (name) => {
    expect(saysSecret(name)).toBe(true);
  });

  it.each([
    'PORT',
    'LOG_LEVEL',
    'PWD',
    'PASSTHROUGH',
    'TOKEN_TTL_SECONDS',
    'PASSWORD_MIN_LENGTH',
    'DB_PASSWORD_FILE',
    'MAX_TOKENS',
    'TOKEN_BUCKET_SIZE',
    'PRIVATE_NETWORK',
    'PASS_RATE',
    'SESSION_KEY_PREFIX',
    'GOOGLE_APPLICATION_CREDENTIALS',
    'PUBLIC_KEY',
    'JWT_ISSUER',
    'SECRET_NAME',
    'TOKENIZER',
    'COMPASS_URL',
  ])('%s only talks about something else', (name) => {
    expect(saysSecret(name)).toBe(false);
  });
});

describe('values', () => {
  it.each([
    'postgres://app:hunter2@db:5432/app',
    'redis://:hunter2@cache:6379',
    'amqp://guest:guest@mq',
    '-----BEGIN RSA PRIVATE KEY-----\nMIIE',
    '-----BEGIN PRIVATE KEY-----',
    `ghp_${'a1B2'.repeat(9)}`,
    'AKIAIOSFODNN7EXAMPLE',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl',
    'Server=db;User=sa;Password=hunter2;',
    'https://example.com/hook?token=abc123',
    'curl -H "Authorization: Bearer glpat-abcdefghijklmnopqrst"',
  ])('%s looks like a secret', (value) => {
    expect(looksSecret(value)).toBe(true);
  });

  it.each([
    '',
    'info',
    'postgres://app@db:5432/app',
    'postgres://app:$(DB_PASSWORD)@db/app',
    'postgres://app:${DB_PASSWORD}@db/app',
    'https://example.com:8443/path?page=2',
    '-----BEGIN CERTIFICATE-----',
    'ghcr.io/your-org/app:1.2.3',
    'info,sqlx=warn,tower_http=debug',
    'user@example.com',
    'arn:aws:iam::123456789012:role/app',
  ])('%s does not', (value) => {
    expect(looksSecret(value)).toBe(false);
  });

  /** Units of texts of 40 KB that force a regular expression to restart at each character. */
  const long: readonly (readonly [string, string])[] = [
    ['URLs', 'a://a:'],
    ['separators', 'token='],
    ['options', '--password '],
    ['references', '$(${{{'],
    ['quotes', '\'"\\\\'],
    ['commands', 'mysql curl -u '],
    ['keys', '-----BEGIN PRIVATE KEY-----'],
    ['words', 'eyJ'],
    ['hex', '0123456789abcdef'],
    ['brackets', '<name>['],
    ['assignments', 'password: {'],
    ['colons', 'a:1:b:'],
    ['spaces', ' echo '],
  ];

  it.each(long)('of many %s are checked in linear time', (_, unit) => {
    const time = (length: number): number => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      const start = performance.now();
      looksSecret(text);
      return performance.now() - start;
    };
    time(1000);
    // 40 KB take a fraction of a second; with a quadratic pattern they took 40 seconds.
    expect(time(40_000)).toBeLessThan(10_000);
  });
});

describe('a variable', () => {
  it('is a secret if its name or value looks like a secret', () => {
    const plain = { name: 'REGION', value: 'eu-central-1' };
    expect(isSecretPair(plain)).toBe(false);
    expect(isSecretPair({ ...plain, name: 'REGION_TOKEN' })).toBe(true);
    expect(isSecretPair({ ...plain, value: 'mysql://root:pw@db' })).toBe(true);
  });

  it('without a value is a secret if its name alone is enough', () => {
    expect(isSecretPair({ name: 'API_TOKEN', value: '' })).toBe(true);
    expect(isSecretPair({ name: 'TOKEN_BUCKET', value: '' })).toBe(false);
  });
});
