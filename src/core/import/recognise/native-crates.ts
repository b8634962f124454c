import type { Text } from '../../fields/text.ts';
import { systemLibrary } from '../../system-libraries.ts';
import type { CargoDependency } from '../cargo-dependencies.ts';
import {
  because,
  becauseLocked,
  type Evidence,
  findIndication,
  findSigns,
  type RecogniserContext,
  unlocked,
} from '../evidence.ts';
import { assumed, type Fact, recognised } from '../fact.ts';
import type { LockedCrate } from '../locked-crates.ts';
import type { NativeFacts, NativeNeed } from '../native/native-crate.ts';
import { nativeRow, toolsOf } from '../native/table.ts';
import { wrappers } from '../native/wrappers.ts';

/** A need of a crate with C code, with its reason. */
interface FoundNeed {
  readonly need: NativeNeed;
  readonly because: Text;
  readonly line: number | undefined;
  /** Whether the binary contains the crate; else only a build script runs it. */
  readonly isNormal: boolean;
}

const lockedNeeds = (
  crate: LockedCrate,
  context: RecogniserContext,
  isOn: NativeFacts['isOn'],
): readonly FoundNeed[] => {
  const { name, needs } = crate.package;
  const { dependency, isNormal } = crate;
  const names = new Set(
    context.locked?.lock.dependenciesOf(crate.package).map((one) => one.name) ?? [],
  );
  const has = (...crates: readonly string[]): boolean => crates.some((one) => names.has(one));
  // Another crate calls cmake only if its own row or `toolsOf` says so.
  const isForeign = name === 'cmake' && name !== dependency.crate;
  const row = isForeign ? undefined : nativeRow(name);
  const tools = toolsOf(name, needs);
  const need = row?.({ has, isOn }) ?? (tools.length > 0 ? { tools } : undefined);
  if (need === undefined) return [];
  return [{ need, because: becauseLocked(crate), line: dependency.line, isNormal }];
};

/** The crates of the manifests with C code: named themselves, or brought by a wrapper. */
const named = (
  dependencies: readonly CargoDependency[],
): readonly { readonly crate: string; readonly evidence: Evidence }[] => [
  ...dependencies
    .filter(({ crate }) => nativeRow(crate) !== undefined)
    .map((dependency) => ({
      crate: dependency.crate,
      evidence: { dependency, feature: undefined },
    })),
  ...findSigns(dependencies, wrappers).map(({ sign, evidence }) => ({
    crate: sign.brings,
    evidence,
  })),
];

const manifestNeeds = (
  dependencies: readonly CargoDependency[],
  isOn: NativeFacts['isOn'],
): readonly FoundNeed[] =>
  named(dependencies)
    // The features that an unread workspace root adds are unknown.
    .filter(({ evidence }) => evidence.dependency.known)
    .flatMap(({ crate, evidence }) => {
      const [name = '', brought] = crate.split('>');
      const has = (...crates: readonly string[]): boolean => crates.some((one) => one === brought);
      const { kind, line } = evidence.dependency;
      const need = nativeRow(name)?.({ has, isOn });
      if (need === undefined) return [];
      return [{ need, because: because(evidence), line, isNormal: kind === 'normal' }];
    });

const needsOf = (context: RecogniserContext): readonly FoundNeed[] => {
  const { dependencies, locked } = context;
  const isOn: NativeFacts['isOn'] = (...indications) =>
    indications.some((one) => findIndication(dependencies, one) !== undefined);
  return [
    ...(locked?.crates ?? []).flatMap((crate) => lockedNeeds(crate, context, isOn)),
    ...manifestNeeds(unlocked(dependencies, locked), isOn),
  ];
};

/** Whether the binary links a C library of the system. */
export const linksLibraries = (context: RecogniserContext): boolean =>
  needsOf(context).some(({ need, isNormal }) => need.library !== undefined && isNormal);

const withEffect = (said: Text, en: string, zh: string): Text => ({
  en: `${said.en}: ${en}`,
  'zh-CN': `${said['zh-CN']}：${zh}`,
});

const factsOf = ({ need, because: said, line, isNormal }: FoundNeed): readonly Fact[] => {
  if (need.library === undefined) {
    const [en, zh] = [need.tools.join(', '), need.tools.join('、')];
    const why = withEffect(said, `its build script needs ${en}`, `构建脚本需要 ${zh}`);
    return [recognised('image.buildPackages', need.tools, why, line)];
  }
  const { title, dev, runtime } = systemLibrary(need.library);
  const why = withEffect(said, `links ${title} dynamically`, `动态链接 ${title}`);
  const build = recognised('image.buildPackages', [dev, ...need.tools], why, line);
  if (!isNormal) return [build];
  const base = withEffect(
    said,
    `distroless has no ${title}, debian-slim can install it`,
    `distroless 不含 ${title}，debian-slim 可以安装`,
  );
  return [
    build,
    recognised('image.runtimePackages', [runtime.trixie], why, line),
    assumed('image.base', 'debian-slim', base, line),
  ];
};

/**
 * Facts about packages for the build and the image, and about a base image that can install them:
 * from Cargo.lock for the whole graph, without it as far as the manifests say.
 */
export const recogniseNativeCrates = (context: RecogniserContext): readonly Fact[] =>
  needsOf(context).flatMap(factsOf);
