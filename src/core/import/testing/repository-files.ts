import type { FieldPath } from '../../config.ts';
import { filesFrom, importProject, type ProjectChoice } from '../project.ts';

/** Files of a repository by their paths. */
export type Files = Readonly<Record<string, string>>;

/** The manifest of a package, with further lines. */
export const manifest = (name: string, rest = ''): string =>
  `[package]\nname = "${name}"\nversion = "0.1.0"\nedition = "2024"\n${rest}`;
/** The section of dependencies. */
export const dependencies = (...lines: readonly string[]): string =>
  `[dependencies]\n${lines.join('\n')}\n`;
/** The source of a program. */
export const main = 'fn main() {}\n';

/** The import of a manifest among the files of a repository. */
export const read = (files: Files, path: string, choice: ProjectChoice = {}) => {
  const imported = importProject(path, filesFrom(new Map(Object.entries(files))), choice);
  if (!imported.ok) throw new Error(imported.message.en);
  const factOf = (field: FieldPath) => imported.facts.find((fact) => fact.path === field);
  return {
    ...imported,
    value: (field: FieldPath) => factOf(field)?.value,
    certainty: (field: FieldPath) => factOf(field)?.certainty,
    because: (field: FieldPath) => factOf(field)?.because.en,
  };
};

/** The open points of one kind. */
export const open = (files: Files, path: string, kind: string): readonly string[] => {
  const rows = read(files, path).value('build.openPoints');
  return (Array.isArray(rows) ? rows : []).flatMap((row) =>
    // Rows of a table field are records by column.
    (row as { kind: string }).kind === kind ? [(row as { name: string }).name] : [],
  );
};

/** A Cargo.lock; the first package is the local one. */
export const lock = (
  ...packages: readonly (readonly [name: string, ...needs: string[]])[]
): string =>
  `version = 4\n\n${packages
    .map(([name, ...needs], index) => {
      const source =
        index === 0 ? '' : 'source = "registry+https://github.com/rust-lang/crates.io-index"\n';
      const list = needs.map((need) => ` "${need}",\n`).join('');
      return `[[package]]\nname = "${name}"\nversion = "1.0.0"\n${source}dependencies = [\n${list}]\n`;
    })
    .join('\n')}`;
