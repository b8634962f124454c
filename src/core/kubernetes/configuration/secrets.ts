import { firstOf, secretOwner, workloadsOf } from '../../plan/bundle.ts';
import type { Plan } from '../../plan/index.ts';
import { exampleManifest, type Manifest, manifest } from '../manifest.ts';
import { labels, namespaceName, objectName } from '../names.ts';
import { param, type Tree, when } from '../tree.ts';
import { sharedValueKeys } from '../value-keys.ts';
import { ownSecret } from './environment.ts';

const externalSecretValues = sharedValueKeys('externalSecrets', {
  enabled: {
    en: 'Whether the External Secrets Operator fills the Secrets.',
    'zh-CN': '是否由 External Secrets Operator 填充 Secret。',
  },
  refreshInterval: {
    en: 'How often the store is read.',
    'zh-CN': '从外部存储刷新的间隔。',
  },
});

const storeValues = sharedValueKeys('externalSecrets.store', {
  kind: {
    en: 'SecretStore or ClusterSecretStore.',
    'zh-CN': 'SecretStore 或 ClusterSecretStore。',
  },
  name: { en: 'Name of the store.', 'zh-CN': '存储的名称。' },
});

/** A key of a Secret. */
interface SecretKey {
  readonly key: string;
  readonly remoteKey: string;
  readonly example: string;
}

/**
 * The keys of the Secrets that a plan owns, by the Secret's name: those that its workload and others
 * read. Two variables may share a key.
 */
const secretsOf = (plan: Plan): ReadonlyMap<string, ReadonlyMap<string, SecretKey>> => {
  const secrets = new Map<string, Map<string, SecretKey>>();
  const readers = workloadsOf(firstOf(plan)).filter((one) => secretOwner(one) === plan);
  for (const { source } of readers.flatMap(({ variables }) => variables)) {
    if (source.kind !== 'secret') continue;
    const { secret, key, remoteKey } = source.reference;
    const keys = secrets.get(secret) ?? new Map<string, SecretKey>();
    if (!keys.has(key)) keys.set(key, { key, remoteKey, example: source.example });
    secrets.set(secret, keys);
  }
  return secrets;
};

/** Names of the Secrets and their keys, for instructions to create them. */
export const secretKeysOf = (plan: Plan): ReadonlyMap<string, readonly string[]> =>
  new Map([...secretsOf(plan)].map(([name, keys]) => [name, [...keys.keys()]]));

/**
 * The service's Secret has the name of the release; any other Secret has the name that the user
 * entered.
 */
const secretName = (plan: Plan, name: string): Tree =>
  name === ownSecret(plan) ? objectName(plan, '-secrets') : name;

const fileName = (plan: Plan, kind: string, name: string): string =>
  name === ownSecret(plan) ? kind : `${kind}-${name}`;

const externalSecret = (plan: Plan, name: string, keys: Iterable<SecretKey>): Manifest => {
  const { secrets } = plan.config;
  const tree = {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: {
      name: secretName(plan, name),
      namespace: namespaceName(plan),
      labels: labels(plan),
    },
    spec: {
      refreshInterval: param(externalSecretValues.refreshInterval, secrets.refreshInterval),
      secretStoreRef: {
        kind: param(storeValues.kind, secrets.storeKind),
        name: param(storeValues.name, secrets.store),
      },
      target: { name: secretName(plan, name), creationPolicy: 'Owner' },
      data: [...keys].map(({ key, remoteKey }) => ({
        secretKey: key,
        remoteRef: { key: remoteKey },
      })),
    },
  };
  return manifest(
    fileName(plan, 'externalsecret', name),
    {
      en: 'Lets the External Secrets Operator fill the Secret from the store: no value is in Git (C-037), and the keys are those that the pods read (C-089).',
      'zh-CN':
        '由 External Secrets Operator 从机密管理系统填充 Secret：Git 中没有任何值（C-037），键名与 Pod 读取的一致（C-089）。',
    },
    when(externalSecretValues.enabled, secrets.provider === 'external-secrets', tree),
  );
};

/**
 * An ExternalSecret per Secret: the values stay in the external store and never enter Git (C-037).
 */
export const externalSecrets = (plan: Plan): readonly Manifest[] =>
  [...secretsOf(plan)].map(([name, keys]) => externalSecret(plan, name, keys.values()));

const secretExample = (plan: Plan, name: string, keys: Iterable<SecretKey>): Manifest =>
  exampleManifest(
    `${fileName(plan, 'secret', name)}.example`,
    {
      en: 'Placeholders: copy it, fill in the values, apply the copy by hand and keep it out of Git.',
      'zh-CN': '占位示例：请复制一份并填入真实值，手动应用副本，切勿提交到 Git。',
    },
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { ...metadataOf(plan), name },
      type: 'Opaque',
      stringData: Object.fromEntries([...keys].map(({ key, example }) => [key, example])),
    },
  );

const metadataOf = (plan: Plan) => ({ namespace: plan.namespace, labels: plan.labels.common });

/** Example of a SealedSecret; the script creates the real one, separately for each namespace. */
const sealedExample = (plan: Plan, name: string, keys: Iterable<SecretKey>): Manifest =>
  exampleManifest(
    `${fileName(plan, 'sealedsecret', name)}.example`,
    {
      en: 'What scripts/seal-secrets.sh writes, with placeholders for the sealed values.',
      'zh-CN': 'scripts/seal-secrets.sh 生成内容的示例，密文处为占位符。',
    },
    {
      apiVersion: 'bitnami.com/v1alpha1',
      kind: 'SealedSecret',
      metadata: { ...metadataOf(plan), name },
      spec: {
        encryptedData: Object.fromEntries([...keys].map(({ key }) => [key, 'REPLACE_ME'])),
        template: { metadata: { ...metadataOf(plan), name }, type: 'Opaque' },
      },
    },
  );

/** A Secret with placeholders, for values that a person or a script fills in (C-037). */
export const secretExamples = (plan: Plan): readonly Manifest[] => {
  const { provider } = plan.config.secrets;
  const isPlain = provider === 'example' || provider === 'sops';
  if (!isPlain && provider !== 'sealed-secrets') return [];
  const example = isPlain ? secretExample : sealedExample;
  return [...secretsOf(plan)].map(([name, keys]) => example(plan, name, keys.values()));
};
