#!/usr/bin/env bash
# Installs or upgrades the chart in one environment; a failed upgrade goes back.
set -euo pipefail

usage() {
  cat <<'USAGE'
scripts/helm-install.sh dev|staging|production [--dry-run] [--help]

Installs or upgrades the chart in one environment; a failed upgrade goes back.

  VERSION       tag of the image, such as 1.4.2; never moved once pushed (required)
  RELEASE_NAME  name of the Helm release (default otlp-service)
  CHART_PATH    folder of the chart (default deploy/helm/otlp-service)
  TIMEOUT       how long a rollout may take, such as 300s (default 300s)
  --dry-run     print the commands without running them
USAGE
}

dry_run=''
operands=()
while (($# > 0)); do
  case "$1" in
  --dry-run) dry_run=yes ;;
  -h | --help)
    usage
    exit 0
    ;;
  [!-]*) operands+=("$1") ;;
  *)
    usage >&2
    exit 2
    ;;
  esac
  shift
done
set -- ${operands[@]+"${operands[@]}"}

note() { printf '%s\n' "$*"; }

run() {
  printf '+' >&2
  printf ' %q' "$@" >&2
  printf '\n' >&2
  if [[ -z $dry_run ]]; then
    "$@"
  fi
}

need() {
  if [[ -z $dry_run ]] && ! command -v "$1" >/dev/null; then
    note "$1 is not installed" >&2
    exit 127
  fi
}

cd "$(dirname "${BASH_SOURCE[0]}")/.."
environment=${1:-}
case "$environment" in
dev)
  NAMESPACE=${NAMESPACE:-otlp-system-dev}
  values=(--values deploy/helm/otlp-service/values.yaml --values deploy/helm/otlp-service/values-dev.yaml)
  ;;
staging)
  NAMESPACE=${NAMESPACE:-otlp-system-staging}
  values=(--values deploy/helm/otlp-service/values.yaml --values deploy/helm/otlp-service/values-staging.yaml)
  ;;
production)
  NAMESPACE=${NAMESPACE:-otlp-system}
  values=(--values deploy/helm/otlp-service/values.yaml --values deploy/helm/otlp-service/values-production.yaml)
  ;;
*)
  usage >&2
  exit 2
  ;;
esac
: "${VERSION:?tag of the image, such as 1.4.2; never moved once pushed}"
RELEASE_NAME=${RELEASE_NAME:-otlp-service}
CHART_PATH=${CHART_PATH:-deploy/helm/otlp-service}
TIMEOUT=${TIMEOUT:-300s}
need helm
need kubectl

note "Installing the Helm chart: release $RELEASE_NAME, namespace $NAMESPACE …"
# A chart that got dependencies needs them before it is installed (C-081).
if grep -q '^dependencies:' "$CHART_PATH/Chart.yaml"; then
  run helm dependency build "$CHART_PATH"
fi
# In the words of Helm 4: what does not become ready goes back (C-107).
run helm upgrade --install "$RELEASE_NAME" "$CHART_PATH" \
  --namespace "$NAMESPACE" --create-namespace \
  "${values[@]}" --set-string image.tag="$VERSION" --set-string image.digest= \
  --wait --rollback-on-failure --timeout "$TIMEOUT"
run kubectl label --overwrite namespace "$NAMESPACE" \
  pod-security.kubernetes.io/enforce=restricted \
  pod-security.kubernetes.io/enforce-version=v1.37 \
  pod-security.kubernetes.io/audit=restricted \
  pod-security.kubernetes.io/audit-version=v1.37 \
  pod-security.kubernetes.io/warn=restricted \
  pod-security.kubernetes.io/warn-version=v1.37
note "Chart installed. Testing the release …"
run helm test "$RELEASE_NAME" --namespace "$NAMESPACE"
run kubectl --namespace "$NAMESPACE" get all --selector "app.kubernetes.io/instance=$RELEASE_NAME"
note "Deployed $VERSION."
