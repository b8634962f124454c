#!/usr/bin/env bash
# Builds the image for this machine and loads it into Docker.
set -euo pipefail

usage() {
  cat <<'USAGE'
scripts/build.sh [--dry-run] [--help]

Builds the image for this machine and loads it into Docker.

  VERSION    tag of the image, such as 1.4.2; never moved once pushed (default v1.0.0)
  IMAGE      registry and name of the image (default myregistry/rust-app)
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
VERSION=${VERSION:-v1.0.0}
IMAGE=${IMAGE:-myregistry/rust-app}
need docker

export VERSION IMAGE
export TAG="$VERSION"
REVISION=$(git rev-parse HEAD 2>/dev/null || echo unknown)
CREATED=$(git log -1 --format=%cI 2>/dev/null || echo '1970-01-01T00:00:00Z')
export REVISION CREATED

note "Building $IMAGE:$VERSION …"
run docker buildx bake --file docker-bake.hcl image
note "Image built."
run docker image ls "$IMAGE"
