import type { Text } from '../../../fields/text.ts';
import { type ParsedTomlTable, parseToml } from '../../../formats/toml-parse.ts';
import { asTable, asText, asTexts, at } from '../../cargo-manifest.ts';
import { linesOf } from '../../lines.ts';
import { folderOf, joinPath, nameOfFile } from '../../project-files.ts';
import { clue, type Place } from '../clue.ts';
import type { Clue, Repository } from '../reader.ts';
import type { VariableRow } from '../variables.ts';
import type { Candidate } from './candidate.ts';

interface Project {
  readonly table: ParsedTomlTable;
  readonly place: Place;
  readonly name: string;
}

/** The settings of cargo-leptos for the program: of its package, or of the workspace. */
const projectOf = ({ files, program }: Repository): Project | undefined => {
  const own = new Set(program.names);
  for (const folder of new Set([program.folder, program.context])) {
    const file = joinPath(folder, 'Cargo.toml');
    const text = files.read(file) ?? '';
    const parsed = parseToml(text);
    if (!parsed.ok) continue;
    const packaged = asTable(at(parsed.table, 'package', 'metadata', 'leptos'));
    const name = asText(at(parsed.table, 'package', 'name')) ?? '';
    if (packaged !== undefined && folder === program.folder) {
      const line = linesOf(text)(['package', 'metadata', 'leptos']) ?? 1;
      return { table: packaged, place: { file, line }, name };
    }
    const shared = at(parsed.table, 'workspace', 'metadata', 'leptos');
    const list = Array.isArray(shared) ? shared.map(asTable) : [];
    const index = list.findIndex((one) => own.has(asText(at(one, 'bin-package')) ?? ''));
    const table = list[index];
    if (table !== undefined) {
      const line = linesOf(text)(['workspace', 'metadata', 'leptos', index]) ?? 1;
      return { table, place: { file, line }, name: asText(at(table, 'name')) ?? '' };
    }
  }
  return undefined;
};

const text = (name: string, value: string): VariableRow => ({
  name,
  kind: 'text',
  secret: false,
  value,
});

/** The name of the folder of the site beside the binary. */
const site = 'site';

const said = (key: string): Text => ({
  en: `\`${key}\` of cargo-leptos`,
  'zh-CN': `cargo-leptos 的 \`${key}\``,
});

/** The file with the hashes of the site, which the server reads beside its binary. */
const hashFile = (table: ParsedTomlTable): string =>
  asText(at(table, 'hash-file-name')) ?? 'hash.txt';

/** Settings that cargo-leptos compiles into both sides, and cargo alone not into the server. */
const compiledIn = ['server-fn-prefix', 'disable-server-fn-hash', 'server-fn-mod-path'];

/**
 * The variables that cargo-leptos sets while it serves, and the server reads. Source:
 * github.com/leptos-rs/cargo-leptos.
 */
const variables = ({ table, name }: Project, { program }: Repository): readonly VariableRow[] => {
  const output = asText(at(table, 'output-name')) ?? name;
  const packages = asText(at(table, 'site-pkg-dir'));
  const port = program.value('project.httpPort');
  const hashed = at(table, 'hash-files') === true;
  return [
    text('LEPTOS_OUTPUT_NAME', output),
    text('LEPTOS_SITE_ROOT', site),
    ...(packages === undefined ? [] : [text('LEPTOS_SITE_PKG_DIR', packages)]),
    text('LEPTOS_SITE_ADDR', `0.0.0.0:${typeof port === 'number' ? port : 8080}`),
    ...(hashed
      ? [text('LEPTOS_HASH_FILES', 'true'), text('LEPTOS_HASH_FILE_NAME', hashFile(table))]
      : []),
  ];
};

const factsOf = (project: Project, repository: Repository): readonly Clue[] => {
  const { table, place } = project;
  const features = asTexts(at(table, 'bin-features'));
  const unmet = compiledIn
    .filter((key) => at(table, key) === true || asText(at(table, key)) !== undefined)
    .map((name) => ({ name, kind: 'front-end-tool' }) as const);
  const hashes = { from: `target/release/${hashFile(table)}`, to: `/app/${hashFile(table)}` };
  const environment: Text = {
    en: 'cargo-leptos sets it while it serves',
    'zh-CN': 'cargo-leptos 运行服务时会设置',
  };
  return [
    clue(
      'fixed',
      'assumed',
      'settings.variables',
      variables(project, repository),
      environment,
      place,
    ),
    ...(features.length === 0
      ? []
      : [clue('fixed', 'recognised', 'build.features', features, said('bin-features'), place)]),
    ...(at(table, 'bin-default-features') === false
      ? [
          clue(
            'fixed',
            'recognised',
            'build.defaultFeatures',
            false,
            said('bin-default-features'),
            place,
          ),
        ]
      : []),
    ...(at(table, 'hash-files') === true
      ? [clue('fixed', 'assumed', 'image.assets', [hashes], said('hash-files'), place)]
      : []),
    ...(unmet.length === 0
      ? []
      : [clue('fixed', 'assumed', 'build.openPoints', unmet, said(unmet[0]?.name ?? ''), place)]),
  ];
};

/** The site of a program that cargo-leptos builds. */
export const leptosCandidates = (repository: Repository): readonly Candidate[] => {
  const project = projectOf(repository);
  if (project === undefined) return [];
  const { table, place } = project;
  const root = asText(at(table, 'site-root')) ?? 'target/site';
  return [
    {
      tool: 'cargo-leptos',
      folder: folderOf(place.file),
      outputs: [joinPath(repository.program.context, root)],
      place,
      use: { path: `/app/${site}`, place, named: nameOfFile(root) },
      facts: () => factsOf(project, repository),
    },
  ];
};
