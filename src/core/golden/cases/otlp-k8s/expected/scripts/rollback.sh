#!/usr/bin/env bash
# Goes back to the previous revision of one environment, or to a named one.
set -euo pipefail

usage() {
  cat <<'USAGE'
scripts/rollback.sh dev|staging|production [REVISION] [--dry-run] [--help]

Goes back to the previous revision of one environment, or to a named one.

  TIMEOUT    how long a rollout may take, such as 300s (default 300s)
  --dry-run  print the commands without running them
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
  ;;
staging)
  NAMESPACE=${NAMESPACE:-otlp-system-staging}
  ;;
production)
  NAMESPACE=${NAMESPACE:-otlp-system}
  ;;
*)
  usage >&2
  exit 2
  ;;
esac
TIMEOUT=${TIMEOUT:-300s}
need kubectl

run kubectl --namespace "$NAMESPACE" rollout history deployment/otlp-service
run kubectl --namespace "$NAMESPACE" rollout undo deployment/otlp-service ${2:+"--to-revision=$2"}
run kubectl --namespace "$NAMESPACE" rollout status deployment/otlp-service --timeout "$TIMEOUT"
note "Revert the change in Git as well: the next deployment would bring it back."
