#!/usr/bin/env bash
# Deploys a pushed version to one environment and goes back if it fails.
set -euo pipefail

usage() {
  cat <<'USAGE'
scripts/deploy.sh production [--dry-run] [--help]

Deploys a pushed version to one environment and goes back if it fails.

  VERSION     tag of the image, such as 1.4.2; never moved once pushed (required)
  IMAGE       registry and name of the image (default myregistry/rust-app)
  TIMEOUT     how long a rollout may take, such as 300s (default 300s)
  SMOKE_PORT  local port of the smoke test (default 18080)
  --dry-run   print the commands without running them
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
production)
  namespace='default'
  folder='base'
  ;;
*)
  usage >&2
  exit 2
  ;;
esac
: "${VERSION:?tag of the image, such as 1.4.2; never moved once pushed}"
IMAGE=${IMAGE:-myregistry/rust-app}
TIMEOUT=${TIMEOUT:-300s}
SMOKE_PORT=${SMOKE_PORT:-18080}
need kubectl
need kustomize
need curl

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
run cp -R deploy/kubernetes "$work/manifests"
if [[ -n $dry_run ]]; then
  mkdir -p "$work/manifests/$folder"
fi
(cd "$work/manifests/base" && run kustomize create --resources serviceaccount.yaml,configmap-env.yaml,configmap-files.yaml,externalsecret-app-secrets.yaml,networkpolicy.yaml,service.yaml,deployment.yaml,horizontalpodautoscaler.yaml,verticalpodautoscaler.yaml,poddisruptionbudget.yaml,gateway.yaml,httproute-redirect.yaml,httproute.yaml,backendtrafficpolicy.yaml,servicemonitor.yaml,configmap-dashboard.yaml)
# What was pushed is what is deployed (C-095).
(cd "$work/manifests/$folder" && run kustomize edit set image "$IMAGE=$IMAGE:$VERSION")
# Dashboards and telemetry read the version from this label of the pods.
if [[ $VERSION =~ ^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$ ]]; then
  label="[{\"op\":\"add\",\"path\":\"/spec/template/metadata/labels/app.kubernetes.io~1version\",\"value\":\"$VERSION\"}]"
  (cd "$work/manifests/$folder" && run kustomize edit add patch --kind Deployment --name rust-app --patch "$label")
fi

workloads=(deployment/rust-app)
revision() {
  kubectl --namespace "$namespace" get "$1" --output jsonpath='{.metadata.annotations.deployment\.kubernetes\.io/revision}' 2>/dev/null || true
}
before=()
if [[ -z $dry_run ]]; then
  for workload in "${workloads[@]}"; do
    before+=("$(revision "$workload")")
  done
fi

undo() {
  trap - ERR
  note "The rollout failed; going back." >&2
  kubectl --namespace "$namespace" get events --sort-by=.lastTimestamp >&2 || true
  for index in "${!workloads[@]}"; do
    if [[ -n ${before[index]-} && $(revision "${workloads[index]}") != "${before[index]}" ]]; then
      run kubectl --namespace "$namespace" rollout undo "${workloads[index]}" --to-revision "${before[index]}"
      run kubectl --namespace "$namespace" rollout status "${workloads[index]}" --timeout "$TIMEOUT"
    fi
  done
  exit 1
}
set -o errtrace
trap undo ERR

# Through the Service, without a test pod: no terminal and no unpinned image (C-011, C-096).
smoke() {
  kubectl --namespace "$namespace" port-forward service/rust-app "$SMOKE_PORT:80" >/dev/null &
  local forward=$!
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    if curl --silent --fail --max-time 5 --output /dev/null "http://127.0.0.1:$SMOKE_PORT"/health/readiness; then
      kill "$forward" 2>/dev/null || true
      return 0
    fi
    kill -0 "$forward" 2>/dev/null || return 1
    sleep 1
  done
  kill "$forward" 2>/dev/null || true
  return 1
}

note "Deploying $IMAGE:$VERSION to $environment (namespace $namespace) …"
# Applied, never created: it can run again (C-102).
run kubectl apply -k "$work/manifests/$folder"
run kubectl --namespace "$namespace" rollout status deployment/rust-app --timeout "$TIMEOUT"
note "Asking the Service …"
run smoke
trap - ERR
note "Deployed."
