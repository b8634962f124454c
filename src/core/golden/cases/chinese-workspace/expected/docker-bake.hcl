# docker buildx bake --file docker-bake.hcl                  为本机架构构建并载入镜像
# docker buildx bake --file docker-bake.hcl release --push   为所有平台构建并一步推送（C-090）
# 不加 --file 时，bake 还会读取 compose.yaml，因而需要 Compose 的变量。
# 多平台构建需要先创建构建器：docker buildx create --use --driver docker-container

variable "IMAGE" {
  default = "ghcr.io/your-org/order-api"
}

# 推送后不再移动：回滚时旧标签必须仍指向旧构建（C-041）。
variable "TAG" {
  default = "0.1.0"
}

variable "VERSION" {
  default = "0.1.0"
}

# 均已在 Dockerfile 中声明，并取自提交（C-091）：REVISION=$(git rev-parse HEAD) CREATED=$(git log -1 --format=%cI)
variable "REVISION" {
  default = "unknown"
}

variable "CREATED" {
  default = "1970-01-01T00:00:00Z"
}

variable "SOURCE" {
  default = ""
}

# 在多台机器之间共享各阶段已编译的依赖（C-102）。GitHub Actions：CACHE_FROM=type=gha
# CACHE_TO=type=gha,mode=max；其他环境：type=registry,ref=<image>:buildcache[,mode=max]
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
  # 记录镜像内容与构建过程，供扫描工具和准入策略使用。
  attest = [
    "type=sbom",
    "type=provenance,mode=max",
  ]
  output = ["type=registry"]
}
