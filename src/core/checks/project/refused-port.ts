import { withValue } from '../../config.ts';
import { type RefusedPort, refusedPorts } from '../../plan/further-ports.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { listed } from '../names.ts';

const source =
  'https://kubernetes.io/docs/concepts/services-networking/service/#multi-port-services';

const nameTwice = (rows: readonly RefusedPort[]): CheckResult => {
  const names = listed(rows.map(({ row }) => row.name));
  return {
    severity: 'error',
    at: ['project.ports'],
    title: {
      en: `The port name ${names.en} is taken`,
      'zh-CN': `端口名称 ${names['zh-CN']} 已被使用`,
    },
    why: {
      en: 'Services, routes and policies refer to a container port by its name, and http, grpc and metrics are the names of the ports above. The row gets no port: choose another name.',
      'zh-CN':
        'Service、路由和网络策略都按名称引用容器端口，而 http、grpc 和 metrics 是上面端口的名称。该行不会生成端口，请换一个名称。',
    },
    source,
  };
};

const numberTwice = (rows: readonly RefusedPort[]): CheckResult => {
  const refused = new Set(rows.map(({ row }) => row));
  const numbers = listed(rows.map(({ row }) => String(row.port)));
  return {
    severity: 'error',
    at: ['project.ports', 'project.httpPort', 'project.grpcPort', 'project.metricsPort'],
    title: {
      en: `Two listeners have the port ${numbers.en}`,
      'zh-CN': `有两个监听使用端口 ${numbers['zh-CN']}`,
    },
    why: {
      en: 'The second listener of one protocol fails with “address already in use” and the process exits. The row gets no port: give it another number. TCP and UDP may share one.',
      'zh-CN':
        '同一协议的第二个监听会因“address already in use”失败，进程随即退出。该行不会生成端口，请换一个端口号。TCP 与 UDP 可以使用相同的端口号。',
    },
    source: 'https://doc.rust-lang.org/std/io/enum.ErrorKind.html#variant.AddrInUse',
    fix: {
      label: { en: 'Remove the second port', 'zh-CN': '移除重复的端口' },
      apply: (config) =>
        withValue(
          config,
          'project.ports',
          config.project.ports.filter((row) => !refused.has(row)),
        ),
    },
  };
};

/** Reports rows of the table of further ports that repeat the name or the number of a port. */
export const refusedPort = defineCheck({
  id: 'duplicate-port',
  run: ({ config }) => {
    const refused = refusedPorts(config);
    const names = refused.filter(({ repeats }) => repeats === 'name');
    const numbers = refused.filter(({ repeats }) => repeats === 'port');
    return [
      ...(names.length === 0 ? [] : [nameTwice(names)]),
      ...(numbers.length === 0 ? [] : [numberTwice(numbers)]),
    ];
  },
});
