import { describe, expect, it, vi } from 'vitest';
import type { ExplainedProblem, Inspection } from '../../core/index.ts';
import { run } from '../run.ts';
import { testIo } from '../testing/memory.ts';

const problem: ExplainedProblem = {
  path: 'deploy/kubernetes/base/deployment.yaml',
  line: 12,
  column: 7,
  endLine: 12,
  endColumn: 20,
  severity: 'error',
  by: 'Kubernetes 1.36',
  message: { en: 'no such field', 'zh-CN': '没有此字段' },
  at: ['workload.replicas'],
  workload: '',
};

const inspected = vi.hoisted(() => ({ answer: { problems: [], files: 0 } as Inspection }));

vi.mock('../../core/inspect/configuration.ts', () => ({
  inspectConfiguration: async () => inspected.answer,
}));

const check = async (severity: ExplainedProblem['severity'], ...flags: readonly string[]) => {
  inspected.answer = { problems: [{ ...problem, severity }], files: 30 };
  const { io, said } = testIo();
  const code = await run(['check', '--set', 'project.registry=ghcr.io/orders-team', ...flags], io);
  return { code, out: said() };
};

describe('check, of the generated files', () => {
  it('prints the position, message, rule and settings of an error, and fails', async () => {
    const { code, out } = await check('error');
    expect(out).toContain(
      'deploy/kubernetes/base/deployment.yaml:12:7: error: no such field [Kubernetes 1.36]\n' +
        '  settings: workload.replicas\n',
    );
    expect(out).toMatch(/errors: 1, .*; files inspected: 30\n$/);
    expect(code).toBe(1);
  });

  it('prints the problem in Chinese with --lang zh-CN', async () => {
    const { out } = await check('error', '--lang', 'zh-CN');
    expect(out).toContain(
      'deployment.yaml:12:7: 错误：没有此字段 [Kubernetes 1.36]\n  相关设置：workload.replicas\n',
    );
    expect(out).toContain('已检查 30 个文件');
  });

  it('fails on warnings only with the flag that asks for it', async () => {
    expect((await check('warning')).code).toBe(0);
    expect((await check('warning', '--strict')).code).toBe(1);
  });

  it('includes the position in the JSON output', async () => {
    const { out } = await check('error', '--format', 'json');
    expect(JSON.parse(out)).toContainEqual({
      id: 'inspection',
      severity: 'error',
      at: ['workload.replicas'],
      title: 'no such field',
      source: 'Kubernetes 1.36',
      path: 'deploy/kubernetes/base/deployment.yaml',
      line: 12,
      column: 7,
    });
  });
});
