import { markdownBlock } from '../../formats/markdown.ts';
import { command } from '../../formats/shell.ts';
import { composePages } from '../../plan/compose-pages.ts';
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

const shown = {
  jaeger: { en: 'Traces are shown on', 'zh-CN': '查看链路' },
  prometheus: { en: 'Metrics and alerts are shown on', 'zh-CN': '查看指标和告警' },
  grafana: { en: 'Dashboards are shown on', 'zh-CN': '查看看板' },
  consul: { en: 'Registered services are shown on', 'zh-CN': '查看已注册的服务' },
} as const;

const profile = (plan: Plan): readonly string[] =>
  plan.config.compose.profile
    ? [
        say(plan, {
          en: 'What watches the service starts with `docker compose --profile observability up`.\n',
          'zh-CN': '可观测性组件通过 `docker compose --profile observability up` 启动。\n',
        }),
      ]
    : [];

/** The web pages that Compose publishes on this machine. */
const pages = (plan: Plan): readonly string[] => [
  ...profile(plan),
  ...composePages(plan.config).map(({ service, port }) => {
    const address = `http://localhost:${port}`;
    const { en, 'zh-CN': zh } = shown[service];
    return say(plan, { en: `${en} ${address}.\n`, 'zh-CN': `在 ${address} ${zh}。\n` });
  }),
];

/** How to run the service on one machine. */
export const composeSection = (plan: Plan, others: readonly GeneratedFile[]): readonly string[] => {
  if (!isFor(plan, 'compose')) return [];
  return [
    say(plan, { en: '## Run it on one machine\n', 'zh-CN': '## 在单机上运行\n' }),
    markdownBlock('sh', [...start(plan, others), ...ask(plan)]),
    ...pages(plan),
  ];
};
