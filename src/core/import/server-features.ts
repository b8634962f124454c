import type { Text } from '../fields/text.ts';
import { dependenciesOf } from './cargo-dependencies.ts';
import { enabledBy } from './cargo-features.ts';
import { asTable, asTexts, at, type CargoManifest } from './cargo-manifest.ts';
import { type Evidence, findSigns, type RecogniserContext } from './evidence.ts';
import { assumed, type Fact, recognised } from './fact.ts';
import { recogniseDatabase } from './recognise/database.ts';
import { servers } from './recognise/framework.ts';
import { grpcServerOf } from './recognise/grpc.ts';
import type { CfgTarget } from './target-cfg.ts';

/** Features that the program needs although they are off by default, with the reason. */
export interface NeededFeatures {
  readonly features: readonly string[];
  readonly facts: readonly Fact[];
}

/** By convention, a feature whose name begins with an underscore is hidden. */
export const optionalFeatures = (manifest: CargoManifest): readonly string[] => {
  const features = manifest.package && asTable(at(manifest.table, 'features'));
  const { own } = enabledBy(features, ['default']);
  return Object.keys(features ?? {}).filter((name) => !own.has(name) && !name.startsWith('_'));
};

/** The context of the package alone with further features. */
const contextWith = (
  manifest: CargoManifest,
  target: CfgTarget,
  features: readonly string[],
): RecogniserContext => ({
  manifest,
  dependencies: dependenciesOf(manifest, target, features),
  local: [],
  unread: [],
  locked: undefined,
});

const serverOf = (context: RecogniserContext): Evidence | undefined =>
  findSigns(context.dependencies, servers)[0]?.evidence ?? grpcServerOf(context);

/** Usual names of the feature with the server part, the most usual first. */
const usual = ['ssr', 'server', 'http', 'api', 'web', 'serve'];

const needs = (features: readonly string[], because: Text, isStated: boolean, line?: number) => {
  const state = isStated ? recognised : assumed;
  return { features, facts: [state('build.features', features, because, line)] };
};

/**
 * The features that switch on the server of a package whose server crate is optional, as in a
 * Leptos project; undefined if it has a server already or no feature brings one.
 */
export const serverFeatures = (
  manifest: CargoManifest,
  target: CfgTarget,
  on: readonly string[],
): NeededFeatures | undefined => {
  if (manifest.package === undefined || serverOf(contextWith(manifest, target, on)))
    return undefined;
  const offered = optionalFeatures(manifest).filter(
    (name) => serverOf(contextWith(manifest, target, [...on, name])) !== undefined,
  );
  const stated = asTexts(at(manifest.package, 'metadata', 'leptos', 'bin-features'));
  if (
    stated.length > 0 &&
    stated.every((name) => Object.hasOwn(asTable(at(manifest.table, 'features')) ?? {}, name))
  ) {
    const line = manifest.lineOf(['package', 'metadata', 'leptos', 'bin-features']);
    const because = {
      en: '`bin-features` of `[package.metadata.leptos]`',
      'zh-CN': '`[package.metadata.leptos]` 的 `bin-features`',
    };
    return needs(stated, because, true, line);
  }
  const name = usual.find((one) => offered.includes(one)) ?? offered[0];
  if (name === undefined || (offered.length > 1 && !usual.includes(name))) return undefined;
  const because = {
    en: `the feature \`${name}\` brings the server, which is optional`,
    'zh-CN': `服务器是可选依赖，由 feature \`${name}\` 启用`,
  };
  return needs([name], because, false, manifest.lineOf(['features', name]));
};

/** The database and the server as far as the manifest says, to compare features. */
const significant = (context: RecogniserContext): string => {
  const database = recogniseDatabase(context).map(({ path, value }) => [path, value]);
  return JSON.stringify([database, serverOf(context)?.dependency.crate ?? '']);
};

/**
 * The features of which the user must choose: no default feature is on, and without one of these
 * the program has no database or no server.
 */
export const undecidedFeatures = (
  manifest: CargoManifest,
  target: CfgTarget,
  on: readonly string[],
): readonly string[] => {
  if (manifest.package === undefined || on.length > 0) return [];
  if (asTexts(at(manifest.table, 'features', 'default')).length > 0) return [];
  const without = significant(contextWith(manifest, target, []));
  return optionalFeatures(manifest).filter(
    (name) => significant(contextWith(manifest, target, [name])) !== without,
  );
};
