import { expect, it } from 'vitest';
import { planWith } from '../../testing/kubernetes-objects.ts';
import { secrets } from './index.ts';

const database = { 'services.database': 'postgresql' } as const;
const filesOf = (changes: Parameters<typeof planWith>[0]) =>
  new Map(secrets.files(planWith(changes)).map(({ path, text }) => [path, text]));

it('has no files without a secret, or with an external secret store', () => {
  expect(filesOf(database).size).toBe(0);
  expect(filesOf({ 'secrets.provider': 'sops' }).size).toBe(0);
});

it('encrypts each Secret for the namespace of an environment, from values that it asks for (C-037)', () => {
  const text = filesOf({ ...database, 'secrets.provider': 'sealed-secrets' }).get(
    'scripts/seal-secrets.sh',
  );
  expect(text).toContain("staging) namespace='apps-staging' ;;");
  expect(text).toContain('seal app-secrets database-url\n');
  expect(text).toContain('read -rsp');
  expect(text).toContain('kubeseal --controller-name sealed-secrets-controller');
  expect(text).not.toContain('--from-literal');
});

it('tells SOPS to encrypt only the values, for the named recipient', () => {
  const files = filesOf({ ...database, 'secrets.provider': 'sops', 'secrets.sopsKey': 'age1abc' });
  expect(files.get('.sops.yaml')).toContain('encrypted_regex: "^(data|stringData)$"');
  expect(files.get('.sops.yaml')).toContain('age: age1abc');
  expect(files.get('scripts/encrypt-secrets.sh')).toContain(
    'sops encrypt --filename-override "$target"',
  );
});
