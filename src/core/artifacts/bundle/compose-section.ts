import { markdownBlock } from '../../formats/markdown.ts';
import { command } from '../../formats/shell.ts';
import { type Plan, say } from '../../plan/index.ts';
import { isFor } from '../../plan/targets.ts';
import type { GeneratedFile } from '../artifact.ts';

const start = (plan: Plan, others: readonly GeneratedFile[]): readonly string[] => {
  const build = isFor(plan, 'docker') ? ['--build'] : [];
  return [
    ...(others.some(({ path }) => path === '.env.example')
      ? [
          'cp .env.example .env',
          say(plan, { en: '# Fill in .env now.', 'zh-CN': '# 现在填写 .env。' }),
        ]
      : []),
    command('docker', 'compose', 'up', ...build, '--detach'),
    'docker compose ps',
  ];
};

const ask = (plan: Plan): readonly string[] => {
  const { config, ports } = plan;
  const overHttp = config.project.http && config.project.healthPort === 'http';
  if (!overHttp || ports[0]?.name !== 'http') return [];
  return [
    command(
      'curl',
      '--fail',
      `http://127.0.0.1:${config.compose.hostPort}${config.project.readyPath}`,
    ),
  ];
};

/** How the service runs on one machine. */
export const composeSection = (plan: Plan, others: readonly GeneratedFile[]): readonly string[] => {
  if (!isFor(plan, 'compose')) return [];
  const address = 'http://localhost:16686';
  return [
    say(plan, { en: '## Run it on one machine\n', 'zh-CN': '## 在单机上运行\n' }),
    markdownBlock('sh', [...start(plan, others), ...ask(plan)]),
    ...(plan.config.services.jaeger
      ? [
          say(plan, {
            en: `Traces are shown on ${address}.\n`,
            'zh-CN': `在 ${address} 查看链路。\n`,
          }),
        ]
      : []),
  ];
};
