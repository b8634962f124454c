import { describe, expect, it } from 'vitest';
import { check } from '../checks/index.ts';
import { single } from '../decisions.ts';
import { generate } from '../generate.ts';
import { inspect } from '../inspect/index.ts';
import { plan } from '../plan/index.ts';
import { onceRefused } from './once-refused.ts';

describe.each(onceRefused)('a configuration that a tool refused before: %s', (_said, config) => {
  const planned = plan(single(config));

  it('has no problems of schemas and parsers, or has a finding', async () => {
    const problems = await inspect(generate(planned), {
      kubernetes: config.workload.kubernetesVersion,
    });
    const errors = check(planned).filter(({ severity }) => severity === 'error');
    if (errors.length === 0) expect(problems).toEqual([]);
    for (const { title, at } of errors) {
      expect(title.en).not.toBe('');
      expect(at).not.toEqual([]);
    }
  });
});
