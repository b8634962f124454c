import type { Text } from '../../fields/text.ts';
import { clue, lineAt } from './clue.ts';
import type { Clue, Repository } from './reader.ts';
import type { RustFile } from './rust-files.ts';

const macro =
  /\b(?:sqlx::)?query(?:_as|_scalar|_file|_file_as|_file_scalar)?(?:_unchecked)?!\s*[([{]/u;

const committed: Text = {
  en: 'the offline data of `cargo sqlx prepare` is committed',
  'zh-CN': '已提交 `cargo sqlx prepare` 的离线数据',
};
const unused: Text = {
  en: 'no `query!` macro in the source, so the build needs no database',
  'zh-CN': '源代码中没有 `query!` 宏，构建不需要数据库',
};

const missing: Text = {
  en: 'the source has `query!` macros, and no `.sqlx` of `cargo sqlx prepare` is committed',
  'zh-CN': '源代码中有 `query!` 宏，但未提交 `cargo sqlx prepare` 生成的 `.sqlx`',
};

/** Whether sqlx reads its offline data during the build: only its macros do. */
export const sqlxClues = (
  files: readonly RustFile[],
  { paths, program }: Repository,
): readonly Clue[] => {
  const [first] = files;
  if (program.value('build.sqlxOffline') !== true || first === undefined) return [];
  const user = files.find(({ code }) => macro.test(code));
  if (user === undefined) {
    const place = { file: first.path, line: 1 };
    return [clue('settings', 'assumed', 'build.sqlxOffline', false, unused, place)];
  }
  const data = paths.find((path) => /(?:^|\/)(?:\.sqlx\/query-\w+|sqlx-data)\.json$/u.test(path));
  const line = lineAt(user.code, macro.exec(user.code)?.index ?? 0);
  const place = { file: user.path, line };
  if (data === undefined) {
    const row = { name: user.path, kind: 'offline-queries' } as const;
    return [clue('fixed', 'assumed', 'build.openPoints', [row], missing, place)];
  }
  return [clue('settings', 'recognised', 'build.sqlxOffline', true, committed, place)];
};
