/**
 * Cache mounts for downloads, shared by all builds of the machine (C-007). Only the last mount of a
 * RUN is locked, because the buildah of Debian 12 hangs when a mount follows a locked mount. The
 * lock makes other builds wait, so it also protects the mounts before it.
 */
export const downloads = [
  'type=cache,target=/usr/local/cargo/git',
  'type=cache,target=/usr/local/cargo/registry,sharing=locked',
];
