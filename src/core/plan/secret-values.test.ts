import { describe, expect, it } from 'vitest';
import { isSecretVariable, looksSecret, saysSecret } from './secret-values.ts';

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

  it('is found in linear time in a long text', () => {
    expect(looksSecret(`a://${'a:'.repeat(20_000)}`)).toBe(false);
  });
});

describe('a variable', () => {
  it('is a secret when it is marked, called or filled like one', () => {
    const plain = { name: 'REGION', secret: false, value: 'eu-central-1' };
    expect(isSecretVariable(plain)).toBe(false);
    expect(isSecretVariable({ ...plain, secret: true })).toBe(true);
    expect(isSecretVariable({ ...plain, name: 'REGION_TOKEN' })).toBe(true);
    expect(isSecretVariable({ ...plain, value: 'mysql://root:pw@db' })).toBe(true);
  });
});
