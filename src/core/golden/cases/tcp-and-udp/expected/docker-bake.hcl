# docker buildx bake --file docker-bake.hcl                  builds for this machine and loads the image
# docker buildx bake --file docker-bake.hcl release --push   builds for every platform and pushes it, in one step (C-090)
# Without --file, bake reads compose.yaml too, which needs the variables of Compose.
# A builder for several platforms: docker buildx create --use --driver docker-container

variable "IMAGE" {
  default = "ghcr.io/your-org/resolver"
}

# Never moved once it is pushed: a rollback needs the old tag to mean the old build (C-041).
variable "TAG" {
  default = "0.1.0"
}

variable "VERSION" {
  default = "0.1.0"
}

# Declared in the Dockerfile, and set from the commit (C-091): REVISION=$(git rev-parse HEAD) CREATED=$(git log -1 --format=%cI)
variable "REVISION" {
  default = "unknown"
}

variable "CREATED" {
  default = "1970-01-01T00:00:00Z"
}

variable "SOURCE" {
  default = ""
}

# Shares compiled dependencies of all stages between machines (C-102). GitHub Actions: CACHE_FROM=type=gha
# CACHE_TO=type=gha,mode=max; elsewhere type=registry,ref=<image>:buildcache[,mode=max]
variable "CACHE_FROM" {
  default = ""
}

variable "CACHE_TO" {
  default = ""
}

group "default" {
  targets = ["image"]
}

group "release" {
  targets = ["image-release"]
}

target "image" {
  context = "."
  dockerfile = "Dockerfile"
  args = {
    VERSION = VERSION
    REVISION = REVISION
    CREATED = CREATED
    SOURCE = SOURCE
  }
  tags = ["${IMAGE}:${TAG}"]
  cache-from = compact([CACHE_FROM])
  output = ["type=docker"]
}

target "image-release" {
  inherits = ["image"]
  platforms = ["linux/amd64"]
  cache-to = compact([CACHE_TO])
  # What is in the image and how it was built, for scanners and admission policies.
  attest = [
    "type=sbom",
    "type=provenance,mode=max",
  ]
  output = ["type=registry"]
}
