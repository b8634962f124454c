{{/* The named templates that the others include (C-078). The service's name, for the name label. */}}
{{- define "resolver.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/* The name of every object: the release's, with the chart's unless it is already in it. */}}
{{- define "resolver.fullname" -}}
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
{{- define "resolver.chart" -}}
{{- printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/* What Services, budgets and policies select: never changes in the life of a release. */}}
{{- define "resolver.selectorLabels" -}}
app.kubernetes.io/name: {{ include "resolver.name" . | quote }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
{{- end }}

{{/* Labels of every object. */}}
{{- define "resolver.labels" -}}
helm.sh/chart: {{ include "resolver.chart" . }}
{{ include "resolver.selectorLabels" . }}
app.kubernetes.io/version: {{ regexReplaceAll "^[^A-Za-z0-9]+|[^A-Za-z0-9]+$" ((.Values.image).tag | default .Chart.AppVersion | trunc 63) "" | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{/* The ServiceAccount that the pods run as. */}}
{{- define "resolver.serviceAccountName" -}}
{{- if (.Values.serviceAccount).create }}
{{- default (include "resolver.fullname" .) (.Values.serviceAccount).name }}
{{- else }}
{{- default "default" (.Values.serviceAccount).name }}
{{- end }}
{{- end }}

{{/* The image, by tag and, when there is one, by digest. */}}
{{- define "resolver.image" -}}
{{- printf "%s:%s" (required "image.repository is empty" (.Values.image).repository) ((.Values.image).tag | default .Chart.AppVersion) }}
{{- with (.Values.image).digest }}{{ printf "@%s" . }}{{ end }}
{{- end }}
