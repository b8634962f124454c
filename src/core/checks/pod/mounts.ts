import type { Plan } from '../../plan/index.ts';
import { isReadOnly, type WantedMount, wantedMounts } from '../../plan/volumes.ts';

/** `/var/run` is a link to `/run` in every base image. */
export const realPath = (path: string): string => path.replace(/^\/var\/run(?=\/|$)/, '/run');

/** Whether a path is inside a directory. */
export const isInside = (path: string, directory: string): boolean =>
  realPath(path).startsWith(`${realPath(directory)}/`);

export const isSamePath = (one: string, other: string): boolean =>
  realPath(one) === realPath(other);

/** Everything that is mounted into the service, also what the plan leaves out. */
export const mountsOf = ({ config, configurationFile }: Plan): readonly WantedMount[] =>
  wantedMounts(config, configurationFile);

/** Two mounts of which one takes the place of the other. */
export interface Hidden {
  readonly kept: WantedMount;
  readonly lost: WantedMount;
}

/** A volume on a writable path is what is written to there, unless nothing can be. */
const isReplacement = (kept: WantedMount, lost: WantedMount): boolean =>
  lost.origin === 'image.writablePaths' &&
  (kept.origin === 'image.writablePaths' || !isReadOnly(kept));

/** The mounts that are left out because another one has their path. */
export const hiddenMounts = (plan: Plan): readonly Hidden[] => {
  const mounts = mountsOf(plan);
  return mounts.flatMap((lost, index) => {
    const kept = mounts
      .slice(0, index)
      .find(({ mountPath }) => isSamePath(mountPath, lost.mountPath));
    return kept === undefined || isReplacement(kept, lost) ? [] : [{ kept, lost }];
  });
};

/** Mounts inside a read-only one: the runtime cannot make the directory that they need. */
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

/** A directory for the configuration file that no mount has, holds or lies in. */
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
