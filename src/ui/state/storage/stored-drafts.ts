import {
  type Config,
  type Decision,
  type Decisions,
  decisionText,
  type FieldPath,
  valueAt,
  withoutSecrets,
  withValue,
} from '../../../core/index.ts';
import type { CompleteRow, Draft, DraftContent, DraftRow } from '../draft.ts';
import { workloadConfig } from '../shown.ts';
import type { StoredDrafts, StoredRow } from './read-drafts.ts';

/** A text field that accepts any text; a secret recognised in it is a secret in every field. */
const freeText: FieldPath = 'project.description';

/** The text, or an empty text if it is recognised as a secret. */
const cleanText = (config: Config, text: string): string => {
  const clean = valueAt(withoutSecrets(withValue(config, freeText, text)), freeText);
  return clean === text ? text : '';
};

/** Cleans typed cells with the same code that removes secrets from the configuration. */
const cleanRows = (
  config: Config,
  path: FieldPath,
  rows: readonly DraftRow[],
): readonly StoredRow[] => {
  // Text and switch cells hold scalars.
  const typed = rows.map(({ cells }) => cells as CompleteRow);
  const clean = valueAt(withoutSecrets(withValue(config, path, typed)), path);
  const cleaned = Array.isArray(clean) ? clean : [];
  return rows.map(({ cells, kept }, at) => {
    const allowed: Readonly<Record<string, unknown>> = Object(cleaned[at]);
    const unnamed = 'name' in cells && cells['name'] === '';
    return {
      kept: kept !== undefined,
      cells: Object.fromEntries(
        Object.entries(cells).map(([key, cell]) => {
          if (typeof cell !== 'string') return [key, cell];
          // Without a name it is unknown whether the value is a secret.
          const hidden = allowed[key] !== cell || (key === 'value' && unnamed);
          return [key, hidden ? '' : cleanText(config, cell)];
        }),
      ),
    };
  });
};

const isRows = (typed: readonly string[] | readonly DraftRow[]): typed is readonly DraftRow[] =>
  typeof typed[0] === 'object';

const storedDraft = (config: Config, path: FieldPath, typed: DraftContent) => {
  if (typeof typed === 'string') return cleanText(config, typed);
  if (isRows(typed)) return cleanRows(config, path, typed);
  return typed.map((line) => cleanText(config, line));
};

/** The entries that are not accepted, without secrets, for storage. */
export const storedDrafts = (
  decisions: Decisions,
  drafts: readonly (readonly [Decision, Draft])[],
): StoredDrafts =>
  Object.fromEntries(
    drafts.map(([decision, { typed }]) => {
      const config = workloadConfig(decisions, decision.workload);
      return [decisionText(decision), storedDraft(config, decision.path, typed)];
    }),
  );
