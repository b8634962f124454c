import { composeName, composeNetwork } from '../../delivery/compose-names.ts';
import { emitYaml, type Yaml } from '../../formats/yaml.ts';
import { buildCredentials } from '../../plan/build-credentials.ts';
import { workloadsOf } from '../../plan/bundle.ts';
import { type Plan, say } from '../../plan/index.ts';
import { isFor } from '../../plan/targets.ts';
import { backingService, containerOf, dataVolume, secretName } from './backing/index.ts';
import {
  observabilityConfigs,
  observabilitySecrets,
  observabilityServices,
  observabilityVolumes,
} from './observability/index.ts';
import { requiredVariables } from './required-variables.ts';
import { ownService } from './service.ts';
import { mountedFolder, namedVolumes, volumeName } from './service-mounts.ts';

type Section = Readonly<Record<string, Yaml>>;

const nonEmpty = (section: Section): Section | undefined =>
  Object.values(section).some((value) => value !== undefined) ? section : undefined;

/** The credentials for private crates; Compose mounts them only during the build. */
const buildSecrets = (plan: Plan): Section =>
  Object.fromEntries(
    buildCredentials(plan).secrets.map(({ id, from }) => [
      id,
      'variable' in from ? { environment: from.variable } : { file: `\${HOME}/${from.homeFile}` },
    ]),
  );

/**
 * Compose secrets: the backing services read passwords from files, whose contents come from
 * variables in `.env` (C-024).
 */
const secrets = (plan: Plan): Section => ({
  ...Object.fromEntries(
    plan.services.flatMap((service) => {
      const { passwordVariable } = service;
      if (passwordVariable === undefined || !containerOf(plan, service).passwordFile) return [];
      return [[secretName(passwordVariable), { environment: passwordVariable }]];
    }),
  ),
  ...(isFor(plan, 'docker') ? buildSecrets(plan) : {}),
  ...observabilitySecrets(plan),
});

const configs = (plan: Plan): Section => ({
  'service-config':
    plan.configurationFile === undefined
      ? undefined
      : { file: `./${mountedFolder}/${plan.configurationFile.fileName}` },
  ...observabilityConfigs(plan),
});

/** Volumes of all workloads, without options, because Docker's local driver needs none. */
const volumes = (plan: Plan): Section =>
  Object.fromEntries(
    [
      ...workloadsOf(plan).flatMap((one) =>
        namedVolumes(one).map(({ name }) => volumeName(one, name)),
      ),
      ...plan.services.map(dataVolume),
      ...observabilityVolumes(plan),
    ].map((name) => [name, {}]),
  );

const header = (plan: Plan): string => {
  const start = say(plan, {
    en: 'The service and what it depends on, on one machine: docker compose up --build\nWithout the obsolete version (C-022); the images are pinned to current releases (C-116).',
    'zh-CN':
      '在单机上运行服务及其依赖：docker compose up --build\n没有已废弃的 version（C-022），镜像固定为当前版本（C-116）。',
  });
  if (requiredVariables(plan).length === 0) return start;
  const first = say(plan, {
    en: 'First copy .env.example to .env and fill it in.',
    'zh-CN': '请先将 .env.example 复制为 .env 并填写。',
  });
  return `${start}\n${first}`;
};

/** The text of compose.yaml, without the obsolete `version` (C-022). */
export const composeYaml = (plan: Plan): string =>
  emitYaml(
    {
      name: plan.identity.name,
      services: {
        ...Object.fromEntries(workloadsOf(plan).map((one) => [composeName(one), ownService(one)])),
        ...Object.fromEntries(
          plan.services.map((service) => [service.host, backingService(plan, service)]),
        ),
        ...observabilityServices(plan),
      },
      secrets: nonEmpty(secrets(plan)),
      configs: nonEmpty(configs(plan)),
      volumes: nonEmpty(volumes(plan)),
      // Every service joins the default network, so this network gets the name.
      networks:
        plan.config.compose.network === ''
          ? undefined
          : { default: { name: composeNetwork(plan), driver: 'bridge' } },
    },
    { header: header(plan) },
  );
