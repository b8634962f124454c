import type { Text } from '../../fields/text.ts';
import { enabledBy } from '../cargo-features.ts';
import {
  asTable,
  asText,
  asTexts,
  at,
  type CargoManifest,
  packageValue,
} from '../cargo-manifest.ts';
import { assumed, type Fact, recognised } from '../fact.ts';

/** A binary that Cargo builds from the package. */
export interface Binary {
  readonly name: string;
  readonly line: number | undefined;
  /** Required features; Cargo skips the binary if they are not enabled. */
  readonly needs: readonly string[];
  /** Found by Cargo's file layout instead of a `[[bin]]` table. */
  readonly implied: boolean;
}

/** The binary for the image, and the reason for the choice. */
export interface BinaryChoice {
  readonly binary: Binary;
  readonly because: Text;
  readonly certainty: Fact['certainty'];
  readonly line: number | undefined;
}

const declared = (manifest: CargoManifest): { binary: Binary; path: string | undefined }[] => {
  const list: unknown = at(manifest.table, 'bin');
  return (Array.isArray(list) ? list : []).flatMap((entry: unknown, index) => {
    const table = asTable(entry);
    const name = asText(at(table, 'name'));
    if (name === undefined) return [];
    const needs = asTexts(at(table, 'required-features'));
    const line = manifest.lineOf(['bin', index, 'name']);
    return [{ binary: { name, line, needs, implied: false }, path: asText(at(table, 'path')) }];
  });
};

/** The declared binaries, then the binary of `src/main.rs`, which has the name of the package. */
export const binariesOf = (manifest: CargoManifest): readonly Binary[] => {
  const name = asText(at(manifest.package, 'name'));
  const list = declared(manifest);
  const binaries = list.map(({ binary }) => binary);
  const takesMain = list.some(({ binary, path }) =>
    path === undefined ? binary.name === name : /^(?:\.\/)?src\/main\.rs$/u.test(path),
  );
  if (name === undefined || takesMain || at(manifest.package, 'autobins') === false)
    return binaries;
  if (binaries.some((binary) => binary.name === name)) return binaries;
  const line = manifest.lineOf(['package', 'name']);
  return [...binaries, { name, line, needs: [], implied: true }];
};

const isTool = (name: string): boolean =>
  /(?:^|[-_])(?:cli|ctl|migrat\w*|seed\w*|tools?|admin|gen\w*|bench\w*)(?:[-_]|$)/u.test(name);

const defaultRun = (
  manifest: CargoManifest,
  binaries: readonly Binary[],
): BinaryChoice | undefined => {
  const found = packageValue(manifest, 'default-run');
  const binary = binaries.find(({ name }) => name === found?.value);
  const name = asText(found?.value);
  if (name === undefined) return undefined;
  return {
    // Cargo finds binaries in src/bin, so the name may be undeclared.
    binary: binary ?? { name, line: found?.line, needs: [], implied: true },
    because: { en: '`default-run` of the package', 'zh-CN': 'package 的 `default-run`' },
    certainty: 'recognised',
    line: found?.line,
  };
};

const only = (binary: Binary): BinaryChoice => ({
  binary,
  because: binary.implied
    ? {
        en: 'no `[[bin]]`: Cargo builds `src/main.rs` under the package’s name',
        'zh-CN': '没有 `[[bin]]`：Cargo 以 package 名构建 `src/main.rs`',
      }
    : { en: `\`[[bin]]\` \`${binary.name}\``, 'zh-CN': `\`[[bin]]\` \`${binary.name}\`` },
  certainty: binary.implied ? 'assumed' : 'recognised',
  line: binary.line,
});

const likeliest = (binaries: readonly Binary[], name: unknown): BinaryChoice | undefined => {
  const candidates = binaries.filter(({ implied }) => !implied);
  if (candidates.length < 2) {
    const [binary = binaries[0]] = candidates;
    return binary && only(binary);
  }
  const binary =
    candidates.find((one) => one.name === name) ??
    candidates.find((one) => !isTool(one.name)) ??
    candidates[0];
  if (binary === undefined) return undefined;
  const others = candidates.filter((one) => one !== binary).map((one) => `\`${one.name}\``);
  const because = {
    en: `likeliest of several \`[[bin]]\`; also there: ${others.join(', ')}`,
    'zh-CN': `多个 \`[[bin]]\` 中最可能的一个；另有 ${others.join('、')}`,
  };
  return { binary, because, certainty: 'assumed', line: binary.line };
};

/**
 * The binary to deploy: the user's choice, `default-run`, the only binary, or the most likely
 * binary.
 */
export const chooseBinary = (
  manifest: CargoManifest,
  wanted: string | undefined,
): BinaryChoice | undefined => {
  const binaries = binariesOf(manifest);
  const binary = binaries.find(({ name }) => name === wanted);
  if (binary !== undefined) {
    const because = { en: 'the binary you chose', 'zh-CN': '你选定的二进制' };
    return { binary, because, certainty: 'recognised', line: binary.line };
  }
  return defaultRun(manifest, binaries) ?? likeliest(binaries, at(manifest.package, 'name'));
};

const features = (
  manifest: CargoManifest,
  binary: Binary | undefined,
  wanted: readonly string[],
): readonly Fact[] => {
  const { own } = enabledBy(asTable(at(manifest.table, 'features')), ['default']);
  const needed = (binary?.needs ?? []).filter((feature) => !own.has(feature));
  const because = {
    en: `\`required-features\` of \`${binary?.name}\``,
    'zh-CN': `\`${binary?.name}\` 的 \`required-features\``,
  };
  const chosen = { en: 'the features you chose', 'zh-CN': '你选定的 feature' };
  return [
    ...(needed.length > 0 ? [recognised('build.features', needed, because, binary?.line)] : []),
    ...(wanted.length > 0 ? [recognised('build.features', wanted, chosen, undefined)] : []),
  ];
};

/** Facts about the binary, and about the features that the binary or the user requires. */
export const describeBinary = (
  manifest: CargoManifest,
  choice: BinaryChoice | undefined,
  wanted: readonly string[],
): readonly Fact[] => {
  const asked = features(manifest, choice?.binary, wanted);
  if (choice === undefined) return asked;
  const { binary, because, certainty, line } = choice;
  const state = certainty === 'recognised' ? recognised : assumed;
  return [state('project.binary', binary.name, because, line), ...asked];
};
