#!/usr/bin/env bash
# Builds the image for every platform and pushes it to the registry.
set -euo pipefail

usage() {
  cat <<'USAGE'
scripts/push.sh [--dry-run] [--help]

Builds the image for every platform and pushes it to the registry.

  VERSION    tag of the image, such as 1.4.2; never moved once pushed (required)
  IMAGE      registry and name of the image (default ghcr.io/your-org/otlp-service)
  BUILDER    buildx builder, created when it is missing (default waybill)
  --dry-run  print the commands without running them
USAGE
}

dry_run=''
while (($# > 0)); do
  case "$1" in
  --dry-run) dry_run=yes ;;
  -h | --help)
    usage
    exit 0
    ;;
  *)
    usage >&2
    exit 2
    ;;
  esac
  shift
done

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
: "${VERSION:?tag of the image, such as 1.4.2; never moved once pushed}"
IMAGE=${IMAGE:-ghcr.io/your-org/otlp-service}
BUILDER=${BUILDER:-waybill}
need docker

export VERSION IMAGE
export TAG="$VERSION"
REVISION=$(git rev-parse HEAD 2>/dev/null || echo unknown)
CREATED=$(git log -1 --format=%cI 2>/dev/null || echo '1970-01-01T00:00:00Z')
export REVISION CREATED
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [[ -n $dry_run ]] || ! docker buildx inspect "$BUILDER" >/dev/null 2>&1; then
  run docker buildx create --name "$BUILDER" --driver docker-container
fi
note "Pushing $IMAGE:$VERSION …"
run docker buildx bake --file docker-bake.hcl release --builder "$BUILDER" --push --metadata-file "$work/metadata.json"
digest='sha256:…'
if [[ -z $dry_run ]]; then
  digest=$(sed -n '/"containerimage.digest"/{s/.*"\(sha256:[0-9a-f]*\)".*/\1/p;q;}' "$work/metadata.json")
fi
note "Pushed: $IMAGE:$VERSION@$digest"
