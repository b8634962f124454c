import { createHash } from 'node:crypto';
import type { PlacedBundle } from './bundle.ts';
import { each } from './process.ts';
import type { Report } from './report.ts';
import type { ToolName } from './tools.ts';

/** A short name for a text, or for several: equal ones are judged once in a run. */
export function fingerprint(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('base64url');
}

/** One text that a tool is asked about. */
export interface Question {
  readonly bundle: PlacedBundle;
  /** The file inside the bundle, for messages. */
  readonly path: string;
  /** Where the text is written. */
  readonly absolute: string;
  /** What the verdict depends on, if not on the text alone. */
  readonly context?: string;
  readonly text: string;
}

/** What a tool says against a text. */
export interface ToolMessage {
  /** The place in the file: `:12`. */
  readonly place?: string;
  readonly message: string;
}

/** Asks the tool about the fresh questions; complaints are told by the question they belong to. */
export type Asking = (
  fresh: readonly Question[],
) => Promise<readonly (readonly [question: Question, complaint: ToolMessage])[]>;

const known = new Map<string, readonly ToolMessage[]>();

/**
 * Reports what the tool says about every question, and asks it only about texts that it has not
 * seen in this run: bundles share most of theirs.
 */
export async function judgeTexts(
  tool: ToolName,
  questions: readonly Question[],
  report: Report,
  asking: Asking,
): Promise<void> {
  report.checked(tool, questions.length);
  const keys = new Map(
    questions.map((question) => [
      question,
      fingerprint(tool, question.context ?? '', question.text),
    ]),
  );
  const fresh = new Map<string, Question>();
  for (const [question, key] of keys) if (!known.has(key)) fresh.set(key, question);
  if (fresh.size > 0) {
    const said = new Map<Question, ToolMessage[]>();
    for (const [question, { place, message }] of await asking([...fresh.values()])) {
      // The temporary folder is that of the first bundle which holds the text.
      const complaint = { message: message.replaceAll(`${question.bundle.folder}/`, '') };
      said.set(question, [
        ...(said.get(question) ?? []),
        place === undefined ? complaint : { ...complaint, place },
      ]);
    }
    for (const [key, question] of fresh) known.set(key, said.get(question) ?? []);
  }
  for (const [question, key] of keys)
    for (const { place, message } of known.get(key) ?? [])
      report.reject(tool, question.bundle, `${question.path}${place ?? ''}`, message);
}

/** Leads the file names in a tool's output back to the questions. */
export function byAbsolute(questions: readonly Question[]): (absolute: string) => Question {
  const found = new Map(questions.map((question) => [question.absolute, question]));
  return (absolute) => {
    const question = found.get(absolute);
    if (!question) throw new Error(`a tool speaks of ${absolute}, which it was not asked about`);
    return question;
  };
}

/** For a tool that takes one file a process; the function returns what it complains of. */
export const oneByOne =
  (judge: (question: Question) => Promise<string | undefined>): Asking =>
  async (fresh) => {
    const said = await each(fresh, async (question) => ({
      question,
      message: await judge(question),
    }));
    return said.flatMap(({ question, message }) =>
      message === undefined ? [] : [[question, { message }] as const],
    );
  };
