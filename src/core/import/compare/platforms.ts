import { isMapping } from '../../formats/json.ts';
import { parseToml } from '../../formats/toml-parse.ts';
import { linesOf } from '../lines.ts';
import { lineAt } from '../readers/clue.ts';
import type { FileNote } from './note.ts';
import { type Home, unread } from './unread.ts';

/** Sections of fly.toml that the import does not read. Source: fly.io/docs/reference/configuration. */
const flySections: readonly (readonly [path: readonly string[], home: Home])[] = [
  [['deploy', 'release_command'], 'workloads'],
  [['mounts'], 'pod'],
  [['vm'], 'workload'],
  [['statics'], 'build'],
  [['metrics'], 'telemetry'],
  [['files'], 'settings'],
  [['restart'], undefined],
  [['http_service', 'concurrency'], 'scaling'],
  [['http_service', 'auto_stop_machines'], 'scaling'],
  [['primary_region'], undefined],
];

const at = (table: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (isMapping(value) ? value[key] : undefined), table);

/** The notes on fly.toml: what is not read, and the processes that need a workload of their own. */
export const flyNotes = (theirs: string): readonly FileNote[] => {
  const parsed = parseToml(theirs);
  if (!parsed.ok) return [];
  const lines = linesOf(theirs);
  const processes = isMapping(parsed.table['processes']) ? parsed.table['processes'] : {};
  // One process is the program that is read.
  const others = Object.keys(processes).length > 1 ? Object.keys(processes) : [];
  return [
    ...flySections
      .filter(([path]) => at(parsed.table, path) !== undefined)
      .map(([path, home]) => unread(lines(path) ?? 1, path.join('.'), home)),
    ...others
      .filter((name) => !/^(?:app|web|server|api|main)$/u.test(name))
      .map((name) => unread(lines(['processes', name]) ?? 1, `processes.${name}`, 'workloads')),
  ];
};

/** The notes on a Procfile: the processes that need a workload of their own. */
export const procfileNotes = (theirs: string): readonly FileNote[] =>
  [...theirs.matchAll(/^[ \t]*([\w-]+)[ \t]*:[ \t]*\S/gmu)]
    .filter(([, name = '']) => !/^(?:web|app|server|api)$/u.test(name))
    .map(({ 1: name = '', index }) => unread(lineAt(theirs, index), name, 'workloads'));
