import type { Text } from '../fields/text.ts';
import type { CargoDependency } from './cargo-dependencies.ts';
import type { CargoLock } from './cargo-lock.ts';
import type { CargoManifest } from './cargo-manifest.ts';
import type { LockedCrate } from './locked-crates.ts';

/** The input of the recognisers. */
export interface RecogniserContext {
  readonly manifest: CargoManifest;
  readonly dependencies: readonly CargoDependency[];
  /** Dependencies of local crates whose manifests could be read. */
  readonly local: readonly CargoDependency[];
  /** Path dependencies whose manifests could not be read. */
  readonly unread: readonly string[];
  /** The Cargo.lock of the workspace, and its crates that the program needs. */
  readonly locked: Locked | undefined;
}

/** A Cargo.lock that was read. */
export interface Locked {
  readonly lock: CargoLock;
  readonly crates: readonly LockedCrate[];
}

/** The dependencies that Cargo.lock does not have; all of them if there is none. */
export const unlocked = (
  dependencies: readonly CargoDependency[],
  locked: Locked | undefined,
): readonly CargoDependency[] =>
  locked === undefined
    ? dependencies
    : dependencies.filter(({ crate }) => locked.lock.named(crate).length === 0);

/**
 * The context with the dependencies of local crates added to the dependencies of the package: they
 * are compiled into the same binary.
 */
export const withLocal = (context: RecogniserContext): RecogniserContext => ({
  ...context,
  dependencies: [...context.dependencies, ...context.local],
});

/** The dependency, and possibly its feature, that is the reason for a fact. */
export interface Evidence {
  readonly dependency: CargoDependency;
  readonly feature: string | undefined;
}

/** Matches any of the crates; if features are given, with at least one of the features enabled. */
export interface Indication {
  readonly crates: readonly string[];
  readonly features?: readonly string[];
}

const indices = new WeakMap<
  readonly CargoDependency[],
  ReadonlyMap<string, readonly CargoDependency[]>
>();

/** The dependencies by crate, because every table of indications looks up each crate. */
const byCrate = (
  dependencies: readonly CargoDependency[],
): ReadonlyMap<string, readonly CargoDependency[]> => {
  const known = indices.get(dependencies);
  if (known) return known;
  const index = new Map<string, CargoDependency[]>();
  for (const dependency of dependencies) {
    const same = index.get(dependency.crate);
    if (same) same.push(dependency);
    else index.set(dependency.crate, [dependency]);
  }
  indices.set(dependencies, index);
  return index;
};

/** The first dependency that matches the indication, in the order of its crates and features. */
export const findIndication = (
  dependencies: readonly CargoDependency[],
  { crates, features }: Indication,
): Evidence | undefined => {
  const known = byCrate(dependencies);
  for (const crate of crates) {
    for (const dependency of known.get(crate) ?? []) {
      if (features === undefined) return { dependency, feature: undefined };
      const feature = features.find((name) => dependency.features.has(name));
      if (feature !== undefined) return { dependency, feature };
    }
  }
  return undefined;
};

/** Each row of a table whose indication matches, with the evidence. */
export const findSigns = <S extends Indication>(
  dependencies: readonly CargoDependency[],
  signs: readonly S[],
): readonly { readonly sign: S; readonly evidence: Evidence }[] =>
  signs.flatMap((sign) => {
    const evidence = findIndication(dependencies, sign);
    return evidence === undefined ? [] : [{ sign, evidence }];
  });

const roleOf = ({ kind }: CargoDependency): Text =>
  kind === 'build'
    ? { en: 'build dependency', 'zh-CN': '构建依赖' }
    : { en: 'dependency', 'zh-CN': '依赖' };

/** A phrase that names the dependency as in the manifest. */
export const because = ({ dependency, feature }: Evidence): Text => {
  const { key, crate, through } = dependency;
  const role = roleOf(dependency);
  const isRenamed = key !== crate;
  const [fromEn, fromZh] =
    through === undefined
      ? ['', '']
      : [`local crate \`${through}\`: `, `本地 crate \`${through}\` 的`];
  const en = `${fromEn}${role.en} \`${key}\`${isRenamed ? ` (crate \`${crate}\`)` : ''}`;
  const zh = `${fromZh}${role['zh-CN']} \`${key}\`${isRenamed ? `（crate \`${crate}\`）` : ''}`;
  if (feature === undefined) return { en, 'zh-CN': zh };
  return {
    en: `${en} with feature \`${feature}\``,
    'zh-CN': `${zh}${isRenamed ? '' : ' '}启用了 feature \`${feature}\``,
  };
};

/** A phrase that names the dependency and its consequence. */
export const becauseOf = (evidence: Evidence, so: Text): Text => {
  const said = because(evidence);
  return { en: `${said.en}: ${so.en}`, 'zh-CN': `${said['zh-CN']}：${so['zh-CN']}` };
};

/** A phrase that names a crate of Cargo.lock and the dependencies that lead to it. */
export const becauseLocked = ({ package: crate, dependency, through }: LockedCrate): Text => {
  if (crate.name === dependency.crate) return because({ dependency, feature: undefined });
  const path = [...through, crate.name].map((name) => `→ \`${name}\``).join(' ');
  const said = because({ dependency, feature: undefined });
  return {
    en: `${said.en} ${path} in Cargo.lock`,
    'zh-CN': `${said['zh-CN']} ${path}（见 Cargo.lock）`,
  };
};

/** A phrase that names a key of `[package]` or of `[workspace.package]` as the reason. */
export const statedBy = (manifest: CargoManifest, key: string): Text =>
  manifest.package === undefined
    ? {
        en: `\`${key}\` of \`[workspace.package]\``,
        'zh-CN': `\`[workspace.package]\` 的 \`${key}\``,
      }
    : { en: `\`${key}\` of the package`, 'zh-CN': `package 的 \`${key}\`` };
