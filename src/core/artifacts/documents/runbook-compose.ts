import { composeName, composeNetwork } from '../../delivery/compose-names.ts';
import { otlpReceiver, ownPublishedPorts } from '../../delivery/compose-ports.ts';
import { markdownBlock } from '../../formats/markdown.ts';
import { command } from '../../formats/shell.ts';
import type { Plan } from '../../plan/index.ts';
import { isFor } from '../../plan/targets.ts';
import { backingServices } from '../../services/index.ts';
import { images } from '../../versions.ts';
import { type Translate, translatorOf } from './document.ts';

const block = (...lines: readonly string[]): string => markdownBlock('sh', lines);

/** S0-21: the last log lines of the container, and the process that uses its port. */
const startFails = (plan: Plan, name: string, t: Translate): readonly string[] => {
  const [first] = ownPublishedPorts(plan);
  return [
    block(
      'docker compose ps --all',
      `docker compose logs --tail 100 ${name}`,
      `docker inspect --format '{{json .State}}' "$(docker compose ps --all --quiet ${name})"`,
      ...(first === undefined
        ? []
        : [
            t(
              '# “port is already allocated”: who has it, a container or a program (Linux, macOS)?',
              '# 提示 “port is already allocated” 时，查看端口被哪个容器或程序占用（Linux、macOS）：',
            ),
            `docker ps --filter publish=${first.host}`,
            `ss --listening --tcp --processes 'sport = :${first.host}'`,
            `lsof -nP -iTCP:${first.host} -sTCP:LISTEN`,
          ]),
    ),
  ];
};

/** S0-22: names, ports and variables, queried from a container with tools (C-100). */
const noAnswer = (plan: Plan, name: string, t: Translate): readonly string[] => {
  const [service] = plan.services;
  const target = otlpReceiver(plan) ?? service?.host;
  // In Compose the image's default port, whatever port the cluster uses.
  const own = service === undefined ? undefined : backingServices[service.kind].port;
  const port = otlpReceiver(plan) === undefined ? own : (plan.telemetry?.port ?? 4317);
  const network = command(composeNetwork(plan));
  const run = `docker run --rm --network ${network} ${images.curl}`;
  return [
    t(
      'A connection fails? Ask from a container in the same network, which has the tools (C-100):\n',
      '连接失败？请用同一网络中带有工具的容器检查（C-100）：\n',
    ),
    block(
      ...(target === undefined
        ? []
        : [
            `docker run --rm --network ${network} --entrypoint nslookup ${images.curl} ${target}`,
            `${run} --verbose --max-time 5 telnet://${target}:${port}`,
          ]),
      ...(plan.telemetry?.composeEndpoint === undefined
        ? []
        : [
            `docker inspect --format '{{range .Config.Env}}{{println .}}{{end}}' "$(docker compose ps --all --quiet ${name})" | grep OTEL_`,
          ]),
      t(
        '# A shell with tools inside the container (Docker Desktop):',
        '# 在容器内打开带工具的 shell（Docker Desktop）：',
      ),
      `docker debug "$(docker compose ps --quiet ${name})"`,
    ),
  ];
};

/** The containers of the other workloads; empty for a bundle with one. */
const otherLogs = (plan: Plan, t: Translate): readonly string[] =>
  plan.several
    ? [
        t('The other workloads:\n', '其他工作负载：\n'),
        block(
          ...plan.workloads.map(
            (one) => `docker compose logs --tail 100 ${command(composeName(one))}`,
          ),
        ),
      ]
    : [];

/** The same sections for one machine: S0-21 and S0-22 in commands that work with every image. */
export const onOneMachine = (plan: Plan): readonly string[] => {
  const t = translatorOf(plan);
  if (!isFor(plan, 'compose')) return [];
  const name = command(composeName(plan));
  return [
    `## 7. ${t('On one machine (Compose)', '单机（Compose）')}\n`,
    ...startFails(plan, name, t),
    ...otherLogs(plan, t),
    ...noAnswer(plan, name, t),
  ];
};
