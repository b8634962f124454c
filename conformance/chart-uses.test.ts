import { describe, expect, it } from 'vitest';
import { errorOf, nulls } from './chart-uses.ts';

describe('the nulls of a values file', () => {
  it('are one for each section and each value', () => {
    expect([
      ...nulls({ port: 80, service: { type: 'ClusterIP' }, hosts: [{ host: 'a' }] }),
    ]).toEqual([
      { name: 'port=null', values: { port: null } },
      { name: 'service=null', values: { service: null } },
      { name: 'service.type=null', values: { service: { type: null } } },
      { name: 'hosts=null', values: { hosts: null } },
    ]);
  });
});

describe('the error of a rendering', () => {
  it('is what Helm says, or an absent value that was written as text', () => {
    const said = { code: 0, stdout: 'a: 1\n', stderr: '' };
    expect(errorOf(said)).toBeUndefined();
    expect(errorOf({ ...said, code: 1, stderr: 'nil pointer' })).toBe('nil pointer');
    const asked = 'execution error at (x.yaml:1:2): image.repository is empty';
    expect(errorOf({ ...said, code: 1, stderr: asked })).toBeUndefined();
    expect(errorOf({ ...said, stdout: 'image: %!s(<nil>):1\n' })).toContain('image: %!s');
  });
});
