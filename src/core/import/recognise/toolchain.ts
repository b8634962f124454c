import { defaults } from '../../config.ts';
import { muslTable } from '../cargo-dependencies.ts';
import { asTable, asText, at, packageValue } from '../cargo-manifest.ts';
import { type RecogniserContext, statedBy } from '../evidence.ts';
import { assumed, type Fact, recognised } from '../fact.ts';
import { linksLibraries } from './native-crates.ts';

const editions = ['2015', '2018', '2021', '2024'] as const;

/** Version parts compare as numbers: 1.100 is newer than 1.99. */
const isNewer = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  for (let index = 0; index < 3; index += 1) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
};

/**
 * `rust-version` is the minimum compiler version, so it can only raise the default compiler
 * version.
 */
const compiler = ({ manifest }: RecogniserContext): Fact[] => {
  const found = packageValue(manifest, 'rust-version');
  const oldest = /^\d+\.\d+(?:\.\d+)?$/u.exec(asText(found?.value) ?? '')?.[0];
  if (oldest === undefined) return [];
  const known = defaults.build.rustVersion;
  if (isNewer(known, oldest)) {
    const because = {
      en: `\`rust-version\` ${oldest} is the oldest that works; ${known} is newer`,
      'zh-CN': `\`rust-version\` 的 ${oldest} 是最低要求，${known} 更新`,
    };
    return [assumed('build.rustVersion', known, because, found?.line)];
  }
  const value = oldest.split('.').length === 2 ? `${oldest}.0` : oldest;
  const because = {
    en: '`rust-version` asks for at least this compiler',
    'zh-CN': '`rust-version` 要求的最低编译器版本',
  };
  return [recognised('build.rustVersion', value, because, found?.line)];
};

const edition = ({ manifest }: RecogniserContext): Fact[] => {
  const found = packageValue(manifest, 'edition');
  const value = editions.find((name) => name === found?.value);
  if (value === undefined) return [];
  return [recognised('build.edition', value, statedBy(manifest, 'edition'), found?.line)];
};

/**
 * A `[target]` table only for musl means that the project is built for musl, unless a C library
 * must be linked dynamically.
 */
const libc = (context: RecogniserContext): Fact[] => {
  const table = muslTable(context.manifest);
  if (table === undefined || linksLibraries(context)) return [];
  const because = {
    en: `\`[target.'${table.key}']\` is meant for static musl binaries`,
    'zh-CN': `\`[target.'${table.key}']\` 面向静态 musl 二进制`,
  };
  return [assumed('build.libc', 'musl', because, table.line)];
};

const levels = ['3', '2', 's', 'z'] as const;
const units = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 256;

const ltoOf = (value: unknown): 'off' | 'thin' | 'fat' | undefined => {
  if (value === true || value === 'fat') return 'fat';
  if (value === 'thin') return 'thin';
  return value === false || value === 'off' ? 'off' : undefined;
};

const stripOf = (value: unknown): 'none' | 'debuginfo' | 'symbols' | undefined => {
  if (value === true || value === 'symbols') return 'symbols';
  if (value === 'debuginfo') return 'debuginfo';
  return value === false || value === 'none' ? 'none' : undefined;
};

const debugOf = (value: unknown): 'none' | 'line-tables-only' | 'full' | undefined => {
  if (value === 'line-tables-only' || value === 'limited' || value === 1) return 'line-tables-only';
  if (value === true || value === 2 || value === 'full') return 'full';
  return value === false || value === 0 || value === 'none' ? 'none' : undefined;
};

/**
 * The image build sets the profile with variables, which override the profile in the manifest; so
 * its values are imported.
 */
const profile = ({ manifest }: RecogniserContext): Fact[] => {
  const release = asTable(at(manifest.profiles, 'profile', 'release'));
  const isHere = manifest.profiles === manifest.table;
  const because = (key: string) => ({
    en: `\`${key}\` of \`[profile.release]\``,
    'zh-CN': `\`[profile.release]\` 的 \`${key}\``,
  });
  const line = (key: string) => (isHere ? manifest.lineOf(['profile', 'release', key]) : undefined);
  const facts: Fact[] = [];
  const level = levels.find((name) => name === String(at(release, 'opt-level')));
  if (level)
    facts.push(recognised('build.optLevel', level, because('opt-level'), line('opt-level')));
  const lto = ltoOf(at(release, 'lto'));
  if (lto) facts.push(recognised('build.lto', lto, because('lto'), line('lto')));
  const count = at(release, 'codegen-units');
  if (units(count)) {
    facts.push(
      recognised('build.codegenUnits', count, because('codegen-units'), line('codegen-units')),
    );
  }
  const panic = at(release, 'panic');
  if (panic === 'abort' || panic === 'unwind') {
    facts.push(recognised('build.panic', panic, because('panic'), line('panic')));
  }
  const strip = stripOf(at(release, 'strip'));
  if (strip) facts.push(recognised('build.strip', strip, because('strip'), line('strip')));
  const debug = debugOf(at(release, 'debug'));
  if (debug) facts.push(recognised('build.debug', debug, because('debug'), line('debug')));
  return facts;
};

/** Facts about compiler, edition, C library and release profile. */
export const recogniseToolchain = (context: RecogniserContext): readonly Fact[] => [
  ...edition(context),
  ...compiler(context),
  ...libc(context),
  ...profile(context),
];
