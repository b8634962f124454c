import { describe, expect, it } from 'vitest';
import { type Config, type FieldPath, fieldAt, fieldPaths } from '../../config.ts';
import { planWith } from '../../testing/kubernetes-objects.ts';
import { sidecar } from '../cases/case.ts';
import { check } from '../index.ts';
import { isPlaceholder } from './placeholder-text.ts';

const found = (changes: Parameters<typeof planWith>[0], base?: Config) =>
  check(planWith(changes, base)).filter(({ id }) => id === 'placeholder');

describe('a placeholder', () => {
  it.each([
    'api.example.com',
    'example.org',
    'https://git.example.com/your-org/your-repository',
    'ghcr.io/your-org',
    'your-registry:5000/team',
    'registry.example.com/proxy:1.0.0',
    'registry.example.com:5000/proxy',
    'team@example.com',
    'http://collector.example.net:4317',
    'loki.example',
    'arn:aws:iam::123456789012:role/app',
    'service@project.iam.gserviceaccount.com',
    'CHANGEME',
    'change-me',
    'replace_me',
    '<your registry>',
    'https://github.com/acme/app',
    'ghcr.io/acme/charts',
  ])('is recognised: %s', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each([
    '',
    'example',
    'ghcr.io/example-shop',
    'ghcr.io/your-organic-shop'.replace('your-', 'y-'),
    'myexample.com',
    'example.community',
    'example.com.cn',
    'acme/proxy:1.2.0',
    'https://github.com/acme-corp/api',
    'arn:aws:iam::210987654321:role/app',
    'orders@shop-prod.iam.gserviceaccount.com',
    'com.example.team',
    'An exchange of changes for me',
    'MIT',
    '/admin',
    '10.0.0.0/8',
  ])('is not recognised: %s', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });

  it('is an error in the untouched form, as one finding that names each field', () => {
    const [finding, ...others] = found({ 'traffic.exposure': 'gateway' });
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('error');
    expect(finding?.at).toEqual(['project.registry', 'traffic.host', 'environments.rows']);
  });

  it('is an error in every column whose new rows contain a placeholder', () => {
    const own = { 'project.registry': 'ghcr.io/shop', 'traffic.exposure': 'none' } as const;
    expect(found(own)).toEqual([]);
    for (const path of ['pod.sidecars', 'pod.initContainers'] as const satisfies FieldPath[]) {
      const field = fieldAt(path);
      if (field.kind !== 'table') throw new Error(`${path} is no table`);
      const row = Object.fromEntries(
        Object.entries(field.columns).map(([name, column]) => [name, column.default]),
      );
      expect(found({ ...own, [path]: [row] })).toMatchObject([{ severity: 'error', at: [path] }]);
    }
  });

  it('is recognised in each default text of a new row or an untouched field', () => {
    const defaults = fieldPaths.flatMap((path) => {
      const field = fieldAt(path);
      const fields = field.kind === 'table' ? Object.values(field.columns) : [field];
      return fields.flatMap((one) => (one.kind === 'text' ? [one.default] : []));
    });
    const suspicious = defaults.filter((text) => /example\.|your-|1234567|project\.iam/.test(text));
    expect(suspicious.length).toBeGreaterThan(4);
    expect(suspicious.filter((text) => !isPlaceholder(text))).toEqual([]);
  });

  it('is only a warning in fields for documents, and when nothing is deployed', () => {
    const own = { 'project.registry': 'ghcr.io/shop', 'traffic.exposure': 'none' } as const;
    expect(found({ ...own, 'packaging.maintainerEmail': 'a@example.com' })).toMatchObject([
      { severity: 'warning', at: ['packaging.maintainerEmail'] },
    ]);
    expect(found({ 'packaging.targets': ['docker', 'compose'] })).toMatchObject([
      { severity: 'warning', at: ['project.registry'] },
    ]);
  });

  it('replaces the GitOps repository until the user enters it', () => {
    expect(found({ 'delivery.gitops': 'flux' })[0]?.at).toContain('delivery.gitopsRepository');
    const named = {
      'delivery.gitops': 'flux',
      'delivery.gitopsRepository': 'https://git.shop.dev/a',
    };
    expect(found(named as Parameters<typeof planWith>[0])[0]?.at).not.toContain(
      'delivery.gitopsRepository',
    );
  });

  it('in a sidecar is found beside real values', () => {
    const changes = {
      'project.registry': 'ghcr.io/shop',
      'traffic.exposure': 'none',
      'pod.sidecars': [sidecar('proxy', 'registry.example.com/proxy:1.0.0')],
    } as const;
    expect(found(changes)).toMatchObject([{ severity: 'error', at: ['pod.sidecars'] }]);
  });
});
