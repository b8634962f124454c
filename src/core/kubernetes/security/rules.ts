import type { Plan } from '../../plan/index.ts';
import type { Json } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';

/** Values that the policies of Kubernetes and of Kyverno share. */
export const admissionValues = valueKeys('admissionPolicy', {
  actions: {
    en: 'Deny, Warn or Audit.',
    'zh-CN': 'Deny（拒绝）、Warn（警告）或 Audit（记录）。',
  },
  validations: {
    en: 'CEL expressions that every pod of the service must satisfy.',
    'zh-CN': '本服务的每个 Pod 必须满足的 CEL 表达式。',
  },
});

type Rule = Plan['config']['security']['rules'][number];

/** All containers of a pod; native sidecars are init containers. */
const containers = 'object.spec.containers + object.spec.?initContainers.orValue([])';

const expressions: Readonly<Record<Rule, string>> = {
  tags: "variables.containers.all(c, c.image.contains('@sha256:') || (c.image.matches(':[^:/]+$') && !c.image.endsWith(':latest')))",
  limits: "variables.containers.all(c, 'memory' in c.?resources.?limits.orValue({}))",
  'non-root':
    'object.spec.?securityContext.?runAsNonRoot.orValue(false) || variables.containers.all(c, c.?securityContext.?runAsNonRoot.orValue(false))',
};

const messages: Readonly<Record<Rule, string>> = {
  tags: 'Every image needs a digest, or a tag other than latest.',
  limits: 'Every container needs a memory limit.',
  'non-root': 'Containers must set runAsNonRoot.',
};

/** The selected rules in CEL, which Kubernetes and Kyverno share. */
export const validations = ({ config: { security } }: Plan): Json =>
  security.rules.map((rule) => ({ expression: expressions[rule], message: messages[rule] }));

export const variables: Json = [{ name: 'containers', expression: containers }];

/** Matches pods in these operations; UPDATE is needed to also check a change of an image. */
export const podRules = (operations: readonly string[]): Json => [
  { apiGroups: [''], apiVersions: ['v1'], operations, resources: ['pods'] },
];
