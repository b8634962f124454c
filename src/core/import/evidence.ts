import type { Text } from '../fields/text.ts';
import type { Dependency } from './cargo-dependencies.ts';
import type { Manifest } from './cargo-manifest.ts';

/** What the recognisers look at. */
export interface Context {
  readonly manifest: Manifest;
  readonly dependencies: readonly Dependency[];
}

/** A dependency, and the feature of it, from which something follows. */
export interface Evidence {
  readonly dependency: Dependency;
  readonly feature: string | undefined;
}

/** A row of the tables of crates: any of the crates, with any of the features where some are named. */
export interface Sign {
  readonly crates: readonly string[];
  readonly features?: readonly string[];
}

/** The first dependency that bears the sign, in the order of the sign's crates and features. */
export const findSign = (
  dependencies: readonly Dependency[],
  { crates, features }: Sign,
): Evidence | undefined => {
  for (const crate of crates) {
    for (const dependency of dependencies) {
      if (dependency.crate !== crate) continue;
      if (features === undefined) return { dependency, feature: undefined };
      const feature = features.find((name) => dependency.features.has(name));
      if (feature !== undefined) return { dependency, feature };
    }
  }
  return undefined;
};

/** Each row of a table whose sign is there, with the evidence. */
export const findSigns = <S extends Sign>(
  dependencies: readonly Dependency[],
  signs: readonly S[],
): readonly { readonly sign: S; readonly evidence: Evidence }[] =>
  signs.flatMap((sign) => {
    const evidence = findSign(dependencies, sign);
    return evidence === undefined ? [] : [{ sign, evidence }];
  });

/** The dependency in words, under the name it has in the manifest. */
export const because = ({ dependency: { key, crate, kind }, feature }: Evidence): Text => {
  const renamed = key === crate ? '' : ` (crate \`${crate}\`)`;
  const renamedZh = key === crate ? '' : `（crate \`${crate}\`）`;
  const en = `${kind === 'build' ? 'build dependency' : 'dependency'} \`${key}\`${renamed}`;
  const zh = `${kind === 'build' ? '构建依赖' : '依赖'} \`${key}\`${renamedZh}`;
  if (feature === undefined) return { en, 'zh-CN': zh };
  return {
    en: `${en} with feature \`${feature}\``,
    'zh-CN': `${zh}${renamedZh === '' ? ' ' : ''}启用了 feature \`${feature}\``,
  };
};

/** The dependency in words and what follows from it. */
export const becauseOf = (evidence: Evidence, so: Text): Text => {
  const said = because(evidence);
  return { en: `${said.en}: ${so.en}`, 'zh-CN': `${said['zh-CN']}：${so['zh-CN']}` };
};

/** A key of `[package]`, or of what the workspace's packages share, as a reason. */
export const statedBy = (manifest: Manifest, key: string): Text =>
  manifest.package === undefined
    ? {
        en: `\`${key}\` of \`[workspace.package]\``,
        'zh-CN': `\`[workspace.package]\` 的 \`${key}\``,
      }
    : { en: `\`${key}\` of the package`, 'zh-CN': `package 的 \`${key}\`` };
