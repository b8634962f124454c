import type { Text } from '../../fields/text.ts';
import { type Binary, binariesOf, type SourceLayout } from '../binaries.ts';
import { enabledBy } from '../cargo-features.ts';
import { asTable, asText, at, type CargoManifest, packageValue } from '../cargo-manifest.ts';
import { assumed, type Fact, recognised } from '../fact.ts';
import { isTool, kindByName } from '../program-kinds.ts';

/** The binary for the image, and the reason for the choice. */
export interface BinaryChoice {
  readonly binary: Binary;
  readonly because: Text;
  readonly certainty: Fact['certainty'];
  readonly line: number | undefined;
}

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
    binary: binary ?? { name, line: found?.line, needs: [], implied: true, path: undefined },
    because: { en: '`default-run` of the package', 'zh-CN': 'package 的 `default-run`' },
    certainty: 'recognised',
    line: found?.line,
  };
};

const quoted = (binaries: readonly Binary[], and: string): string =>
  binaries.map(({ name }) => `\`${name}\``).join(and);

const sourceOf = ({ name, implied, path }: Binary, isSeen: boolean): Text => {
  if (!implied) return { en: `\`[[bin]]\` \`${name}\``, 'zh-CN': `\`[[bin]]\` \`${name}\`` };
  return isSeen
    ? { en: `the file \`${path}\``, 'zh-CN': `文件 \`${path}\`` }
    : {
        en: 'no `[[bin]]`: Cargo builds `src/main.rs` under the package’s name',
        'zh-CN': '没有 `[[bin]]`：Cargo 以 package 名构建 `src/main.rs`',
      };
};

const beside = (said: Text, others: readonly Binary[]): Text =>
  others.length === 0
    ? said
    : {
        en: `${said.en}, likeliest of several; also there: ${quoted(others, ', ')}`,
        'zh-CN': `${said['zh-CN']}，多个程序中最可能的一个；另有 ${quoted(others, '、')}`,
      };

/** Whether a program may be the main one: it is not named like a worker beside another program. */
const isMain = (name: string): boolean =>
  kindByName(name) === undefined || kindByName(name) === 'server';

/**
 * The binary that is probably the service: not a tool; of several, the one that is named like the
 * package or its source is `src/main.rs`, then the one that is named like a server.
 */
const likeliest = (
  binaries: readonly Binary[],
  name: unknown,
  isSeen: boolean,
): BinaryChoice | undefined => {
  const services = binaries.filter((one) => !isTool(one.name));
  // Whether `src/main.rs` exists is unknown without the sources; a declared service is certain.
  const declared = isSeen ? [] : services.filter((one) => !one.implied && isMain(one.name));
  const candidates = [declared, services, binaries].find((list) => list.length > 0) ?? [];
  const binary =
    candidates.find((one) => one.name === name) ??
    candidates.find(({ path }) => path === 'src/main.rs') ??
    candidates.find((one) => kindByName(one.name) === 'server') ??
    candidates[0];
  if (binary === undefined) return undefined;
  const others = binaries.filter((one) => one !== binary && (isSeen || !one.implied));
  const isCertain = others.length === 0 && (!binary.implied || isSeen);
  return {
    binary,
    because: beside(sourceOf(binary, isSeen), others),
    certainty: isCertain ? 'recognised' : 'assumed',
    line: binary.line,
  };
};

/**
 * The binary to deploy: the user's choice, `default-run`, the only binary, or the most likely
 * binary.
 */
export const chooseBinary = (
  manifest: CargoManifest,
  layout: SourceLayout | undefined,
  wanted: string | undefined,
): BinaryChoice | undefined => {
  const binaries = binariesOf(manifest, layout);
  const binary = binaries.find(({ name }) => name === wanted);
  if (binary !== undefined) {
    const because = { en: 'the binary you chose', 'zh-CN': '你选定的二进制' };
    return { binary, because, certainty: 'recognised', line: binary.line };
  }
  const name = at(manifest.package, 'name');
  return defaultRun(manifest, binaries) ?? likeliest(binaries, name, layout !== undefined);
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
