import type { FieldPath } from '../../concerns/index.ts';
import { filesFrom, importProject } from '../project.ts';

const manifest =
  '[package]\nname = "orders"\nversion = "0.1.0"\nedition = "2024"\n\n[dependencies]\naxum = "0.8"\n';

/** The facts of a repository in memory; without a Cargo.toml it has the one of an axum service. */
export const imported = (
  files: Readonly<Record<string, string>>,
  path = 'Cargo.toml',
  others: readonly string[] = [],
) => {
  const texts = new Map(Object.entries({ 'Cargo.toml': manifest, ...files }));
  const read = importProject(path, filesFrom(texts, others));
  if (!read.ok) throw new Error(read.message.en);
  const fact = (field: FieldPath) => read.facts.find((one) => one.path === field);
  return { ...read, fact, value: (field: FieldPath) => fact(field)?.value };
};
