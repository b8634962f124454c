import { commented, type Yaml } from '../../../formats/yaml.ts';
import { type BackingService, type Plan, say } from '../../../plan/index.ts';
import { backingServices, type Container } from '../../../services/index.ts';
import { every } from '../every-service.ts';
import { healthCheck } from '../health-check.ts';
import { literal, required } from '../interpolation.ts';

/** Name of the Compose secret with a backing service's password. */
export const secretName = (passwordVariable: string): string =>
  passwordVariable.toLowerCase().replaceAll('_', '-');

/** The container definition of a backing service. */
export const containerOf = (
  plan: Plan,
  { kind, passwordVariable = '' }: BackingService,
): Container =>
  backingServices[kind].container({
    services: plan.config.services,
    passwordPath: `/run/secrets/${secretName(passwordVariable)}`,
    password: required(plan, passwordVariable),
    isPublished: plan.config.compose.publishServices,
  });

/** Name of the data volume of a backing service. */
export const dataVolume = ({ host }: BackingService): string => `${host}-data`;

const ports = (plan: Plan, { kind }: BackingService): Yaml => {
  if (!plan.config.compose.publishServices) return undefined;
  const list = backingServices[kind].publishedPorts.map((port) => `127.0.0.1:${port}:${port}`);
  return commented(
    say(plan, {
      en: 'For tools on this machine only (C-024).',
      'zh-CN': '仅供本机工具访问（C-024）。',
    }),
    list,
  );
};

const dataMount = (plan: Plan, service: BackingService, { dataPath }: Container): Yaml => {
  const list = [`${dataVolume(service)}:${dataPath}`];
  if (service.kind !== 'postgresql') return list;
  const text = {
    en: 'Where this major version keeps its data; from 18 on it is another path (C-065).',
    'zh-CN': '该主版本存放数据的路径；自 18 起路径不同（C-065）。',
  };
  return commented(say(plan, text), list);
};

/** The Compose service of a backing service. */
export const backingService = (plan: Plan, service: BackingService): Yaml => {
  const container = containerOf(plan, service);
  const { passwordVariable } = service;
  return {
    image: service.image,
    hostname: container.hostname,
    user: container.user,
    command: container.command?.map(literal),
    environment: container.environment,
    secrets:
      container.passwordFile && passwordVariable !== undefined
        ? [secretName(passwordVariable)]
        : undefined,
    healthcheck: healthCheck(container.health, {
      interval: 10,
      timeout: container.timeout ?? 10,
      startPeriod: container.startPeriod,
      startInterval: container.startInterval,
      retries: container.retries ?? 5,
    }),
    ports: ports(plan, service),
    volumes: dataMount(plan, service, container),
    ...every(plan, service.host),
  };
};
