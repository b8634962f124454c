import type { OwnCollector, Plan } from '../../plan/index.ts';
import { namespaceName } from '../names.ts';
import { rootField, type Scope, valueIn } from '../scope.ts';
import { expression, type Hole, type Tree } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';

const collectorValues = valueKeys('collector', {
  name: {
    en: 'Its Service is called so, with -collector; OTEL_EXPORTER_OTLP_ENDPOINT names that Service.',
    'zh-CN': '其 Service 名称为该值加 -collector，OTEL_EXPORTER_OTLP_ENDPOINT 指向该 Service。',
  },
});

/** The name in values.yaml, without which no object of the Collector can be named. */
const nameIn = (scope: Scope): string =>
  `required "collector.name is empty" ${valueIn(collectorValues.name, scope)}`;

/** `<base>-collector`: the address in the service's variables, independent of the release name. */
export const collectorName = ({ base, service }: OwnCollector): Hole =>
  expression((scope) => `{{ printf "%s-collector" (${nameIn(scope)}) | quote }}`, service, [
    [collectorValues.name, base],
  ]);

/** Name of the operator's object; the operator appends `-collector`. */
export const collectorBase = ({ base }: OwnCollector): Hole =>
  expression((scope) => `{{ ${nameIn(scope)} | quote }}`, base, [[collectorValues.name, base]]);

const instance = (plan: Plan): Hole =>
  expression((scope) => `{{ ${rootField('Release.Name', scope)} | quote }}`, plan.identity.name);

/** Selects the Collector's pods and never the pods of the service. */
export const collectorSelector = (plan: Plan, own: OwnCollector): { [key: string]: Tree } => ({
  'app.kubernetes.io/name': collectorName(own),
  'app.kubernetes.io/instance': instance(plan),
});

/** All labels of the Collector's objects. */
export const collectorLabels = (plan: Plan, own: OwnCollector): { [key: string]: Tree } => ({
  ...collectorSelector(plan, own),
  'app.kubernetes.io/component': 'telemetry',
  'app.kubernetes.io/managed-by': expression('{{ .Release.Service }}', 'waybill'),
});

/** Metadata of an object of the Collector. */
export const collectorMetadata = (plan: Plan, own: OwnCollector, name: Tree): Tree => ({
  name,
  namespace: namespaceName(plan),
  labels: collectorLabels(plan, own),
});
