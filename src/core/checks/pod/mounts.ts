import type { Plan } from '../../plan/index.ts';
import { isReadOnly, type WantedMount, wantedMounts } from '../../plan/volumes.ts';

/** Resolves the link `/var/run` to `/run`, which every base image contains. */
export const realPath = (path: string): string => path.replace(/^\/var\/run(?=\/|$)/, '/run');

/** Whether a path is inside a directory. */
export const isInside = (path: string, directory: string): boolean =>
  realPath(path).startsWith(`${realPath(directory)}/`);

export const isSamePath = (one: string, other: string): boolean =>
  realPath(one) === realPath(other);

/** All requested mounts of the service, including mounts that the plan leaves out. */
export const mountsOf = ({ config, identity, configurationFile }: Plan): readonly WantedMount[] =>
  wantedMounts(config, identity.name, configurationFile);

/** Two mounts with the same path: the plan uses `kept` and leaves out the other. */
export interface Hidden {
  readonly kept: WantedMount;
  readonly lost: WantedMount;
}

/** Whether the volume is a valid replacement for a writable path: the service can write to it. */
const isReplacement = (kept: WantedMount, lost: WantedMount): boolean =>
  lost.origin === 'image.writablePaths' &&
  (kept.origin === 'image.writablePaths' || !isReadOnly(kept));

/** The mounts that the plan leaves out because another mount has their path. */
export const hiddenMounts = (plan: Plan): readonly Hidden[] => {
  const mounts = mountsOf(plan);
  return mounts.flatMap((lost, index) => {
    const kept = mounts
      .slice(0, index)
      .find(({ mountPath }) => isSamePath(mountPath, lost.mountPath));
    return kept === undefined || isReplacement(kept, lost) ? [] : [{ kept, lost }];
  });
};

/** Mounts inside a read-only mount, where the runtime cannot create their directory. */
export const mountsInReadOnly = (
  plan: Plan,
): readonly { readonly outer: WantedMount; readonly inner: WantedMount }[] => {
  const mounts = mountsOf(plan);
  return mounts.flatMap((inner) => {
    const outer = mounts.find(
      (mount) => isReadOnly(mount) && isInside(inner.mountPath, mount.mountPath),
    );
    return outer === undefined ? [] : [{ outer, inner }];
  });
};

/** A directory for the configuration file that is not equal to, above or below any other mount. */
export const freeConfigDirectory = (plan: Plan): string => {
  const others = mountsOf(plan).filter(({ origin }) => origin !== 'settings.configDirectory');
  const isFree = (path: string): boolean =>
    others.every(
      ({ mountPath }) =>
        !isSamePath(path, mountPath) && !isInside(path, mountPath) && !isInside(mountPath, path),
    );
  let path = '/etc/service-config';
  for (let count = 2; !isFree(path); count += 1) path = `/srv/service-config-${count}`;
  return path;
};
