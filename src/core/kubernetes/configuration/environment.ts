import type { Text } from '../../fields/index.ts';
import { goJson } from '../../formats/go-json.ts';
import { sha256 } from '../../formats/sha256.ts';
import { configurationOwner, secretOwner } from '../../plan/bundle.ts';
import { type Plan, say, type Variable } from '../../plan/index.ts';
import { oncePerPlan } from '../../plan/once-per-plan.ts';
import { helper } from '../names.ts';
import { valueIn } from '../scope.ts';
import { computed, each, given, type Hole, note, type Tree } from '../tree.ts';
import { sharedValueKeys, valueKeys } from '../value-keys.ts';

const environmentValues = valueKeys('', {
  secretEnv: {
    en: 'Environment variables whose values come from Secrets: variable → { secret, key }.',
    'zh-CN': '取值来自 Secret 的环境变量：变量名 → { secret, key }。',
  },
  env: {
    en: 'Further environment variables of the container by name; they may refer to others as $(NAME).',
    'zh-CN': '容器的附加环境变量，按名称列出；可用 $(NAME) 引用其他变量。',
  },
  podAnnotations: { en: 'Annotations of the pods.', 'zh-CN': 'Pod 的注解。' },
});

const sharedConfigValues = sharedValueKeys('', {
  config: {
    en: 'Environment variables, kept in a ConfigMap; a change restarts the pods.',
    'zh-CN': '环境变量，保存在 ConfigMap 中；改动会触发 Pod 重启。',
  },
  configFiles: {
    en: 'Configuration files by name, mounted read-only; a change restarts the pods.',
    'zh-CN': '按文件名列出的配置文件，只读挂载；改动会触发 Pod 重启。',
  },
});

/** The same values of a release step, which has ConfigMaps of its own. */
const ownConfigValues: typeof sharedConfigValues = {
  config: { ...sharedConfigValues.config, shared: false },
  configFiles: { ...sharedConfigValues.configFiles, shared: false },
};

/** The values with the content of the ConfigMaps that the workload reads. */
export const configKeys = (plan: Plan): typeof sharedConfigValues =>
  configurationOwner(plan).first === undefined ? sharedConfigValues : ownConfigValues;

type Texts = Readonly<Record<string, string>>;

/** The container's variables, grouped by how they reach the container. */
export interface Environment {
  /**
   * Plain values, from a ConfigMap that the container reads as a whole; the workloads share it, so
   * it holds the values of the first one.
   */
  readonly config: Texts;
  /**
   * Values that refer to other variables, because the kubelet expands `$(NAME)` only in the `env`
   * list of the pod, and values of an added workload that differ from those in the ConfigMap.
   */
  readonly expanded: Texts;
  /**
   * References to single keys of a Secret (C-038); an empty `secret` means the service's Secret.
   */
  readonly secrets: Readonly<Record<string, { readonly secret: string; readonly key: string }>>;
  /** Variables with pod facts that the kubelet fills in. */
  readonly fields: readonly Variable[];
}

const reference = /\$\(([A-Za-z_][A-Za-z0-9_]*)\)/g;

const refersTo = (names: ReadonlySet<string>, value: string): boolean =>
  value.includes('$(') && [...value.matchAll(reference)].some(([, name = '']) => names.has(name));

/** Name of the Secret for the variables that have no row in the table. */
export const ownSecret = (plan: Plan): string => `${secretOwner(plan).identity.name}-secrets`;

const sorted = <V>(entries: Iterable<readonly [string, V]>): Record<string, V> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

const split = (plan: Plan): Environment => {
  const names = new Set(plan.variables.map(({ name }) => name));
  const owner = configurationOwner(plan);
  const shared = owner === plan ? undefined : environmentOf(owner).config;
  const config: [string, string][] = [];
  const expanded: [string, string][] = [];
  const secrets: [string, { secret: string; key: string }][] = [];
  const fields: Variable[] = [];
  for (const variable of plan.variables) {
    const { name, source } = variable;
    if (source.kind === 'value') {
      if (refersTo(names, source.value)) expanded.push([name, source.value]);
      else if (shared === undefined) config.push([name, source.value]);
      else if (shared[name] !== source.value) expanded.push([name, source.value]);
    } else if (source.kind === 'secret') {
      const { secret, key } = source.reference;
      secrets.push([name, { secret: secret === ownSecret(plan) ? '' : secret, key }]);
    } else fields.push(variable);
  }
  return {
    config: shared ?? sorted(config),
    expanded: sorted(expanded),
    secrets: sorted(secrets),
    fields,
  };
};

/** The variables of the container, grouped once per plan. */
export const environmentOf: (plan: Plan) => Environment = oncePerPlan(split);

const fieldEntry = (plan: Plan, { name, source }: Variable): Tree => {
  if (source.kind === 'field')
    return { name, valueFrom: { fieldRef: { fieldPath: source.fieldPath } } };
  if (source.kind !== 'resource') return undefined;
  // Kubernetes rounds the amount up to whole cores (C-033).
  const { resource } = source;
  return {
    name,
    valueFrom: { resourceFieldRef: { containerName: plan.identity.name, resource, divisor: '1' } },
  };
};

/**
 * The `env` list; values that refer to other variables come last, because Kubernetes expands only
 * earlier variables.
 */
export const envEntries = (plan: Plan): Tree => {
  const { secrets, expanded, fields } = environmentOf(plan);
  const own = {
    action: `printf "%s-secrets" (${helper(secretOwner(plan), 'fullname', '$')})`,
    value: ownSecret(plan),
  };
  const secretEntries = each(environmentValues.secretEnv, secrets, (item) => ({
    name: item.key,
    valueFrom: { secretKeyRef: { name: item.text('secret', own), key: item.text('key') } },
  }));
  const valueEntries = each(environmentValues.env, expanded, (item) => ({
    name: item.key,
    value: item.text(''),
  }));
  const list = [secretEntries, ...fields.map((one) => fieldEntry(plan, one)), valueEntries];
  const text = whyEntries(plan);
  const explained = text === '' ? list : note(text, list);
  if (fields.length > 0) return explained;
  const isFilled = [secrets, expanded].some((part) => Object.keys(part).length > 0);
  return given(
    (scope) =>
      `or ${valueIn(environmentValues.secretEnv, scope)} ${valueIn(environmentValues.env, scope)}`,
    isFilled,
    explained,
  );
};

/** The reason for the form of the entries, as one comment above them. */
const whyEntries = (plan: Plan): string => {
  const { secrets } = environmentOf(plan);
  const hasSecrets = Object.keys(secrets).length > 0;
  const parts: Text[] = [
    ...(hasSecrets ? [byKey] : []),
    ...(plan.telemetry === undefined ? [] : [ofThePod]),
  ];
  return parts.map((part) => say(plan, part)).join('\n');
};

const byKey: Text = {
  en: 'One key of a Secret each, under the name that the code reads: nothing else of it gets in (C-038, C-089).',
  'zh-CN': '逐个引用 Secret 的键，名称与代码读取的一致，其余内容不会进入环境变量（C-038、C-089）。',
};

const ofThePod: Text = {
  en: 'Telemetry names the version of this pod, by the current attributes (C-063).',
  'zh-CN': '遥测数据使用当前的属性名称，并注明本 Pod 的版本（C-063）。',
};

/** The content of the ConfigMaps in the form that both packagings hash. */
const hashed = (plan: Plan): string => {
  const { config } = environmentOf(plan);
  const file = plan.configurationFile;
  return sha256(
    goJson(file === undefined ? { config } : { config, files: { [file.fileName]: file.text } }),
  );
};

/** Pod annotations; the checksum restarts the pods when a ConfigMap changes (C-101). */
export const podAnnotations = (plan: Plan, chosen: Texts): Hole => {
  const keys = configKeys(plan);
  return computed(
    (scope) => {
      const files =
        plan.configurationFile === undefined ? '' : ` "files" ${valueIn(keys.configFiles, scope)}`;
      const checksum = `toJson (dict "config" ${valueIn(keys.config, scope)}${files}) | sha256sum`;
      const further = `(${valueIn(environmentValues.podAnnotations, scope)} | default dict)`;
      return `(merge (dict "checksum/config" (${checksum})) ${further})`;
    },
    { ...chosen, 'checksum/config': hashed(plan) },
    [[environmentValues.podAnnotations, chosen]],
  );
};
