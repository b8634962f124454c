import { command } from '../../formats/shell.ts';
import { type Plan, say } from '../../plan/index.ts';
import { portFor } from '../../plan/ports.ts';
import { note, type Setting } from './script.ts';

/** The parts of a script that ask the deployed service whether it is ready. */
export interface Smoke {
  readonly settings: readonly Setting[];
  readonly programs: readonly string[];
  readonly definition: readonly string[];
  readonly call: readonly string[];
}

const silent: Smoke = { settings: [], programs: [], definition: [], call: [] };

/**
 * A smoke test through the Service. A port forward needs no test image and is not blocked by
 * network policies (C-096).
 */
export const smokeTest = (plan: Plan): Smoke => {
  const { project } = plan.config;
  const port = portFor(plan.servicePorts, project.healthPort);
  const servicePort = plan.servicePorts.find(({ name }) => name === port?.name)?.servicePort;
  if (servicePort === undefined || port?.name === 'grpc') return silent;
  const service = `service/${plan.identity.name}`;
  return {
    settings: [
      {
        name: 'SMOKE_PORT',
        value: '18080',
        about: { en: 'local port of the smoke test', 'zh-CN': '冒烟测试使用的本地端口' },
      },
    ],
    programs: ['curl'],
    definition: [
      '',
      say(plan, {
        en: '# Through the Service, without a test pod: no terminal and no unpinned image (C-011, C-096).',
        'zh-CN':
          '# 通过 Service 访问，不用测试 Pod：无需终端，也没有未固定的镜像（C-011、C-096）。',
      }),
      'smoke() {',
      `  kubectl --namespace "$namespace" port-forward ${service} "$SMOKE_PORT:${servicePort}" >/dev/null &`,
      '  local forward=$!',
      '  for _ in 1 2 3 4 5 6 7 8 9 10; do',
      `    if curl --silent --fail --max-time 5 --output /dev/null "http://127.0.0.1:$SMOKE_PORT"${command(project.readyPath)}; then`,
      '      kill "$forward" 2>/dev/null || true',
      '      return 0',
      '    fi',
      // The port forward failed because the port is in use: another program would answer.
      '    kill -0 "$forward" 2>/dev/null || return 1',
      '    sleep 1',
      '  done',
      '  kill "$forward" 2>/dev/null || true',
      '  return 1',
      '}',
    ],
    call: [note(plan, { en: 'Asking the Service …', 'zh-CN': '验证部署…' }), 'run smoke'],
  };
};
