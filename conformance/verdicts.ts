import { createHash } from 'node:crypto';
import type { PlacedBundle } from './bundle.ts';
import { each } from './process.ts';
import type { Report } from './report.ts';
import type { ToolName } from './tools.ts';

/** A fingerprint of one or several texts: equal texts are judged only once in a run. */
export function fingerprint(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('base64url');
}

/** A text that a tool judges. */
export interface Question {
  readonly bundle: PlacedBundle;
  /** The file inside the bundle, for messages. */
  readonly path: string;
  /** Absolute path of the file with the text. */
  readonly absolute: string;
  /** Additional input of the verdict, such as the Kubernetes release. */
  readonly context?: string;
  readonly text: string;
}

/** A complaint of a tool about a text. */
export interface ToolMessage {
  /** The place in the file: `:12`. */
  readonly place?: string;
  readonly message: string;
}

/** Runs the tool on the questions; returns each complaint with its question. */
export type Asking = (
  fresh: readonly Question[],
) => Promise<readonly (readonly [question: Question, complaint: ToolMessage])[]>;

const known = new Map<string, readonly ToolMessage[]>();

/**
 * Reports the tool's complaints about every question. The tool runs only on texts that are new in
 * this run, because bundles share most of their texts.
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
      // The message names the folder of the first bundle that contains the text.
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

/** Returns a function that finds the question of a file name in a tool's output. */
export function byAbsolute(questions: readonly Question[]): (absolute: string) => Question {
  const found = new Map(questions.map((question) => [question.absolute, question]));
  return (absolute) => {
    const question = found.get(absolute);
    if (!question) throw new Error(`a tool speaks of ${absolute}, which it was not asked about`);
    return question;
  };
}

/** Runs a tool that takes one file per process; `judge` returns its complaint. */
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
