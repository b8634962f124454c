import { stringScalar } from '../../formats/yaml-scalar.ts';
import { templateLiteral } from '../../kubernetes/chart-template.ts';
import { helperName } from '../../kubernetes/names.ts';
import { ownImageValues } from '../../kubernetes/release/tracks.ts';
import { valueIn } from '../../kubernetes/scope.ts';
import type { ValueKey } from '../../kubernetes/value-keys.ts';
import { serviceAccountValues } from '../../kubernetes/workload/service-account.ts';
import { hasOwnImage } from '../../plan/bundle-images.ts';
import type { Plan } from '../../plan/index.ts';
import { partOfBundle } from '../../plan/labels.ts';
import { chartName } from '../../plan/targets.ts';

const naming = (
  chart: string,
): string => `{{/* The named templates that the others include (C-078). The service's name, for the name label. */}}
{{- define "${chart}.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/* The name of every object: the release's, with the chart's unless it is already in it. */}}
{{- define "${chart}.fullname" -}}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride | trunc 63 | trimSuffix "-" }}
{{- else }}
{{- $name := default .Chart.Name .Values.nameOverride }}
{{- if contains $name .Release.Name }}
{{- .Release.Name | trunc 63 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name $name | trunc 63 | trimSuffix "-" }}
{{- end }}
{{- end }}
{{- end }}

{{/* Chart name and version, for the chart label. */}}
{{- define "${chart}.chart" -}}
{{- printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{- end }}
`;

/** A value of the image that only this workload has. */
const ownValue = ({ workload }: Plan, key: ValueKey): string =>
  valueIn(key, { root: '.', workload });

/** The tag of the workload's image. */
const versionIn = (plan: Plan): string =>
  hasOwnImage(plan)
    ? `${ownValue(plan, ownImageValues.tag)} | default .Values.image.tag | default .Chart.AppVersion`
    : '.Values.image.tag | default .Chart.AppVersion';

const labels = (plan: Plan): string => {
  const chart = chartName(plan);
  const name = (of: string): string => helperName(plan, of);
  const partOf = partOfBundle(plan.config, plan.several);
  return `
{{/* What Services, budgets and policies select: never changes in the life of a release. */}}
{{- define "${name('selectorLabels')}" -}}
app.kubernetes.io/name: {{ include "${name('name')}" . | quote }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
{{- end }}

{{/* Labels of every object. */}}
{{- define "${name('labels')}" -}}
helm.sh/chart: {{ include "${chart}.chart" . }}
{{ include "${name('selectorLabels')}" . }}
app.kubernetes.io/version: {{ regexReplaceAll "^[^A-Za-z0-9]+|[^A-Za-z0-9]+$" (${versionIn(plan)} | trunc 63) "" | quote }}
${partOf === '' ? '' : `app.kubernetes.io/part-of: ${templateLiteral(stringScalar(partOf))}\n`}app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}
`;
};

const references = (chart: string): string => `
{{/* The ServiceAccount that the pods run as. */}}
{{- define "${chart}.serviceAccountName" -}}
{{- if .Values.serviceAccount.create }}
{{- default (include "${chart}.fullname" .) .Values.serviceAccount.name }}
{{- else }}
{{- default "default" .Values.serviceAccount.name }}
{{- end }}
{{- end }}

{{/* The image, by tag and, when there is one, by digest. */}}
{{- define "${chart}.image" -}}
{{- printf "%s:%s" (required "image.repository is empty" .Values.image.repository) (.Values.image.tag | default .Chart.AppVersion) }}
{{- with .Values.image.digest }}{{ printf "@%s" . }}{{ end }}
{{- end }}
`;

/** The named templates of an added workload, after those of the bundle. */
const workloadTemplates = (plan: Plan): string => {
  const { workload } = plan;
  const chart = chartName(plan);
  const suffixed = (name: string): string =>
    `{{- printf "%s-${workload}" (include "${chart}.${name}" .) | trunc 63 | trimSuffix "-" }}`;
  return `
{{/* Names and labels of the workload ${workload}: another name, so that no selector finds its pods too. */}}
{{- define "${chart}.${workload}.name" -}}
${suffixed('name')}
{{- end }}

{{- define "${chart}.${workload}.fullname" -}}
${suffixed('fullname')}
{{- end }}
${labels(plan)}${plan.owns.account ? ownAccountName(plan) : ''}${hasOwnImage(plan) ? ownImageName(plan) : ''}`;
};

/** The image of a workload that does not run the image of the first one. */
const ownImageName = (plan: Plan): string => `
{{- define "${chartName(plan)}.${plan.workload}.image" -}}
{{- printf "%s:%s" (required "workloads.${plan.workload}.image.repository is empty" ${ownValue(plan, ownImageValues.repository)}) (${versionIn(plan)}) }}
{{- with ${ownValue(plan, ownImageValues.digest)} }}{{ printf "@%s" . }}{{ end }}
{{- end }}
`;

/** The ServiceAccount of a workload that has its own. */
const ownAccountName = (plan: Plan): string => {
  const chart = chartName(plan);
  const name = valueIn(serviceAccountValues.name, { root: '.', workload: plan.workload });
  return `
{{- define "${chart}.${plan.workload}.serviceAccountName" -}}
{{- default (include "${chart}.${plan.workload}.fullname" .) ${name} }}
{{- end }}
`;
};

/** templates/_helpers.tpl: the named templates that the chart's objects include (C-078). */
export const helpersTemplate = (plan: Plan): string => {
  const chart = chartName(plan);
  return (
    naming(chart) +
    labels(plan) +
    references(chart) +
    plan.workloads.map(workloadTemplates).join('')
  );
};
