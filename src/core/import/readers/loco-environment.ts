import type { Text } from '../../fields/text.ts';
import { folderOf, nameOfFile } from '../project-files.ts';
import { clue } from './clue.ts';
import type { Clue, Repository } from './reader.ts';

const because: Text = {
  en: 'Loco ends without the configuration of its environment, and there is no `config/production.yaml`',
  'zh-CN': '缺少所选环境的配置时 Loco 无法启动，而仓库中没有 `config/production.yaml`',
};

const hasRow = (rows: unknown, name: string): boolean =>
  Array.isArray(rows) &&
  // Rows of a table field are records by column.
  rows.some((row: unknown) => (row as { readonly name: string }).name === name);

/**
 * The environment of a Loco application whose repository has only the configuration for
 * development, as `loco new` makes it. Source: loco.rs/docs, Configuration.
 */
export const locoEnvironment = (
  found: readonly string[],
  { program }: Repository,
): readonly Clue[] => {
  if (!hasRow(program.value('settings.variables'), 'LOCO_ENV')) return [];
  const of = (name: string): string | undefined =>
    found.find((path) => nameOfFile(path) === name && nameOfFile(folderOf(path)) === 'config');
  const file = of('development.yaml');
  if (file === undefined || of('production.yaml') !== undefined) return [];
  const row = { name: 'LOCO_ENV', kind: 'text', secret: false, value: 'development' } as const;
  const place = { file, line: 1 };
  return [clue('settings', 'assumed', 'settings.variables', [row], because, place)];
};
