import type { Config } from '../concerns/index.ts';
import type { Text } from '../fields/text.ts';
import { declaredDependencies } from './cargo-dependencies.ts';
import { asText, asTexts, at, type CargoManifest } from './cargo-manifest.ts';
import type { RecogniserContext } from './evidence.ts';
import { assumed, type Fact, joined } from './fact.ts';
import type { LocalCrates, Surroundings } from './local-crates.ts';
import { looksNative } from './native/table.ts';
import { privateSources } from './private-sources.ts';
import { joinPath, type ProjectFiles } from './project-files.ts';
import { isInside, manifestAt } from './workspace.ts';

type Row = Config['build']['openPoints'][number];

/** A row of the field, with its reason. */
interface OpenPoint {
  readonly row: Row;
  readonly because: Text;
}

const point = (kind: Row['kind'], name: string, because: Text): OpenPoint => ({
  row: { name, kind },
  because,
});

/** Whether the files are those of a repository, and not only a few manifests. */
export const isRepository = (files: ProjectFiles, folder: string, rootFolder: string): boolean =>
  files.folders(folder).includes('src') ||
  files.files(folder).some((name) => name.endsWith('.rs')) ||
  files.folders(rootFolder).includes('.git') ||
  files.files(rootFolder).some((name) => name === '.git' || name === '.gitignore');

/** Whether `.gitignore` of the folder keeps Cargo.lock out of the repository. */
const isIgnored = (files: ProjectFiles, folder: string): boolean => {
  const lines = (files.read(joinPath(folder, '.gitignore')) ?? '').split(/\r?\n/u);
  const rules = lines.map((line) => /^(!?)(?:\/|\*\*\/)?(?:Cargo|\*)\.lock\s*$/u.exec(line));
  const last = rules.findLast((rule) => rule !== null);
  return last?.[1] === '';
};

/** What an import knows about the repository around a manifest. */
export interface Known {
  readonly context: RecogniserContext;
  readonly manifest: CargoManifest;
  readonly local: LocalCrates;
  readonly surroundings: Surroundings;
  /** Folders of all crates that Cargo loads by a path: path dependencies and `[patch]`. */
  readonly pathFolders: readonly string[];
  /** Whether a program of the package is known or possible. */
  readonly hasProgram: boolean;
}

const lockPoints = ({ context, manifest, surroundings }: Known): readonly OpenPoint[] => {
  const { files, folder, rootFolder } = surroundings;
  const owner = asText(at(manifest.package, 'name'));
  if (owner === undefined || !isRepository(files, folder, rootFolder)) return [];
  if (context.locked === undefined) {
    const place = rootFolder === '' ? '' : `${rootFolder}/`;
    return [
      point('lock-file', 'Cargo.lock', {
        en: `there is no \`${place}Cargo.lock\``,
        'zh-CN': `没有 \`${place}Cargo.lock\``,
      }),
    ];
  }
  const ignored = isIgnored(files, rootFolder)
    ? [
        point('lock-file', 'Cargo.lock', {
          en: '`.gitignore` keeps Cargo.lock out of the repository',
          'zh-CN': '`.gitignore` 忽略了 Cargo.lock',
        }),
      ]
    : [];
  return [...ignored, ...staleEntries({ context, manifest, surroundings })];
};

/** How many crates a row about Cargo.lock names; one is enough to refuse it. */
const mostNames = 5;

/** Dependencies of the package that Cargo.lock does not have: `--locked` refuses to add them. */
const staleEntries = ({
  context: { locked },
  manifest,
}: Pick<Known, 'context' | 'manifest' | 'surroundings'>): readonly OpenPoint[] => {
  const owner = asText(at(manifest.package, 'name')) ?? '';
  const needed = declaredDependencies(manifest.table, true).map(({ key, value }) => {
    const own = at({ value }, 'value', 'package');
    const shared = at(manifest.workspace, 'dependencies', key, 'package');
    const isInherited = at({ value }, 'value', 'workspace') === true;
    return asText(isInherited ? shared : own) ?? key;
  });
  const missing = [owner, ...needed].filter((name) => locked?.lock.named(name).length === 0);
  const names = [...new Set(missing)].slice(0, mostNames);
  if (names.length === 0) return [];
  return [
    point('stale-lock', names.join(', '), {
      en: `Cargo.lock has no \`${names.join('`, `')}\``,
      'zh-CN': `Cargo.lock 中没有 \`${names.join('`、`')}\``,
    }),
  ];
};

const nativePoints = ({ locked, dependencies }: RecogniserContext): readonly OpenPoint[] => {
  const names =
    locked === undefined
      ? dependencies.filter(({ crate }) => looksNative(crate, [])).map(({ crate }) => crate)
      : locked.crates
          .filter(({ package: { name, needs } }) => looksNative(name, needs))
          .map(({ package: { name } }) => name);
  return [...new Set(names)].map((name) =>
    point('native-crate', name, {
      en: `\`${name}\` has C code that Waybill does not know`,
      'zh-CN': `\`${name}\` 含有 Waybill 未收录的 C 代码`,
    }),
  );
};

/** A package that has a library, and no program among its sources. */
const programPoints = ({ manifest, hasProgram, surroundings }: Known): readonly OpenPoint[] => {
  const name = asText(at(manifest.package, 'name'));
  const sources = surroundings.files.files(joinPath(surroundings.folder, 'src'));
  if (name === undefined || hasProgram || !sources.includes('lib.rs')) return [];
  return [
    point('no-program', name, {
      en: `\`${name}\` has only a library: no \`src/main.rs\`, \`src/bin\` or \`[[bin]]\``,
      'zh-CN': `\`${name}\` 只有库：没有 \`src/main.rs\`、\`src/bin\` 或 \`[[bin]]\``,
    }),
  ];
};

const pathPoints = ({ manifest, surroundings, pathFolders: all }: Known): readonly OpenPoint[] => {
  const { files, folder, rootFolder, members } = surroundings;
  const isKnown = isRepository(files, folder, rootFolder);
  // A manifest that was pasted alone may be anywhere below a workspace.
  const isPlaced = isKnown || members !== undefined;
  const outside = isPlaced ? all.filter((one) => !isInside(one, rootFolder)) : [];
  const missing = isKnown ? all.filter((one) => manifestAt(files, one) === undefined) : [];
  const isMember =
    members === undefined ||
    manifest.package === undefined ||
    folder === rootFolder ||
    members.some((one) => joinPath(rootFolder, one.folder) === folder);
  return [
    ...outside.map((name) =>
      point('outside-crate', name, {
        en: `the path crate \`${name}\` is outside the workspace`,
        'zh-CN': `路径 crate \`${name}\` 位于工作区之外`,
      }),
    ),
    ...missing
      .filter((name) => !outside.includes(name))
      .map((name) =>
        point('missing-crate', name, {
          en: `there is no \`${name}/Cargo.toml\``,
          'zh-CN': `没有 \`${name}/Cargo.toml\``,
        }),
      ),
    ...(isKnown && !isMember
      ? [
          point('not-a-member', folder, {
            en: `the workspace in \`${rootFolder === '' ? '.' : rootFolder}\` does not list \`${folder}\``,
            'zh-CN': `\`${rootFolder === '' ? '.' : rootFolder}\` 中的工作区未列出 \`${folder}\``,
          }),
        ]
      : []),
  ];
};

const nightlyPoints = ({ manifest, local, surroundings }: Known): readonly OpenPoint[] => {
  const { files, rootFolder, members = [] } = surroundings;
  // Cargo reads the manifests of all members, whichever is built.
  const folders = [...members.map(({ folder }) => joinPath(rootFolder, folder)), ...local.folders];
  const tables = [
    manifest.table,
    manifest.profiles,
    ...folders.map((one) => manifestAt(files, one)),
  ];
  const features = tables.flatMap((table) => asTexts(at(table, 'cargo-features')));
  return [...new Set(features)].map((name) =>
    point('nightly', name, {
      en: `\`cargo-features\` asks for \`${name}\``,
      'zh-CN': `\`cargo-features\` 要求 \`${name}\``,
    }),
  );
};

const sourcePoints = ({ context, surroundings }: Known): readonly OpenPoint[] => {
  const { repositories, registries } = privateSources(context, surroundings);
  return [
    ...repositories.map((name) =>
      point('private-source', name, {
        en: `a crate comes from the repository \`${name}\``,
        'zh-CN': `有 crate 来自仓库 \`${name}\``,
      }),
    ),
    ...registries.map((name) =>
      point('private-source', name, {
        en: `a crate comes from the registry \`${name}\``,
        'zh-CN': `有 crate 来自 registry \`${name}\``,
      }),
    ),
  ];
};

/** Features of which the user has to choose. */
const featurePoints = (names: readonly string[]): readonly OpenPoint[] =>
  names.length === 0
    ? []
    : [
        point('features', names.join(', ').slice(0, longestName), {
          en: `no default feature is on; \`${names.join('`, `')}\` change what the program needs`,
          'zh-CN': `没有启用默认 feature；\`${names.join('`、`')}\` 决定程序的依赖`,
        }),
      ];

/** Longest name of a row; the field refuses longer names. */
const longestName = 200;

/** Most rows of the field. */
const mostRows = 64;

/**
 * The fact with everything that the Cargo files leave open, which only the user can settle; none if
 * nothing is open.
 */
export const recogniseOpenPoints = (known: Known, choices: readonly string[]): readonly Fact[] => {
  const points = [
    ...lockPoints(known),
    ...nativePoints(known.context),
    ...programPoints(known),
    ...pathPoints(known),
    ...nightlyPoints(known),
    ...sourcePoints(known),
    ...featurePoints(choices),
  ].slice(0, mostRows);
  const rows = points.map(({ row }) => ({ ...row, name: row.name.slice(0, longestName) }));
  const [first, ...others] = points.map(({ because }) => because);
  if (first === undefined) return [];
  const because = others.slice(0, 4).reduce(joined, first);
  // Whether a point stops the build is for the user to judge.
  return [assumed('build.openPoints', rows, because, undefined)];
};
