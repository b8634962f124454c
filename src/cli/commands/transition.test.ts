import { describe, expect, it } from 'vitest';
import { waybill } from '../testing/command.ts';

const files = {
  '/project/before.yaml': 'waybill: 1\nproject:\n  name: orders\n',
  '/project/waybill.yaml':
    'waybill: 1\nproject:\n  name: orders\nrelease:\n  strategy: blue-green\n',
};

describe('waybill transition', () => {
  it('says the steps once for environments that need the same ones, and ends with 1', async () => {
    const { code, out } = await waybill(['transition', 'before.yaml'], files);
    expect(code).toBe(1);
    expect(out).toMatch(/^dev, staging, production\n/);
    expect(out).toContain('  Before the new files are applied\n  - Give the running pods');
    expect(out.match(/Keep deployment\/orders/g)).toHaveLength(1);
  });

  it('ends with 0 when applying the new files is enough', async () => {
    const { code, out } = await waybill(['transition', 'waybill.yaml'], files);
    expect(out).toBe('dev, staging, production\n  Nothing but applying the new files.\n');
    expect(code).toBe(0);
  });

  it('prints a script, in the language of the files', async () => {
    const set = ['--set', 'packaging.language=zh-CN'];
    const { out } = await waybill(['transition', 'before.yaml', '--script', ...set], files);
    expect(out).toMatch(/^#!\/usr\/bin\/env bash\n# 在已运行此服务的集群/);
    expect(out).toContain('keep apps-staging deployment/orders\n');
  });

  it('needs the decisions that run now', async () => {
    const none = await waybill(['transition'], files);
    expect(none.code).toBe(2);
    expect(none.err).toContain('waybill transition BEFORE.yaml');
    expect((await waybill(['transition', 'missing.yaml'], files)).err).toContain('does not exist');
  });
});
