/** An instruction of a Dockerfile; continued lines are joined. */
export interface DockerInstruction {
  /** In capitals. */
  readonly keyword: string;
  /** The text after the keyword, without comments. */
  readonly text: string;
  /** The 1-based line with which it begins. */
  readonly line: number;
}

const escapeOf = (text: string): string =>
  /^(?:[ \t]*#[^\n]*\n)*?[ \t]*#[ \t]*escape[ \t]*=[ \t]*`/iu.test(text) ? '`' : '\\';

/** The delimiters of the here-documents that an instruction opens: `RUN <<EOF`. */
const heredocs = (text: string): readonly string[] =>
  [...text.matchAll(/<<-?["']?([A-Za-z_]\w*)["']?/gu)].map(([, name = '']) => name);

interface Reading {
  readonly lines: readonly string[];
  readonly escape: string;
  at: number;
}

const isComment = (line: string): boolean => /^[ \t]*#/u.test(line);

/** One instruction with its continued lines; comments and blank lines within it are skipped. */
const joinedLines = (reading: Reading): string => {
  let joined = '';
  let isOpen = true;
  while (isOpen && reading.at < reading.lines.length) {
    const line = (reading.lines[reading.at] ?? '').trimEnd();
    reading.at += 1;
    if (joined !== '' && (line === '' || isComment(line))) continue;
    isOpen = line.endsWith(reading.escape);
    joined += `${isOpen ? line.slice(0, -1) : line}${isOpen ? ' ' : ''}`;
  }
  return joined;
};

const bodyOf = (reading: Reading, delimiters: readonly string[]): string => {
  const body: string[] = [];
  for (const delimiter of delimiters) {
    while (reading.at < reading.lines.length) {
      const line = reading.lines[reading.at] ?? '';
      reading.at += 1;
      if (line.trim() === delimiter) break;
      body.push(line);
    }
  }
  return body.join('\n');
};

/**
 * The instructions of a Dockerfile in their order. Never throws; a line without a keyword is
 * skipped. Source: Dockerfile reference, docs.docker.com/reference/dockerfile.
 */
export const dockerInstructions = (text: string): readonly DockerInstruction[] => {
  const reading: Reading = {
    lines: text.replace(/^\uFEFF/u, '').split(/\r?\n/u),
    escape: escapeOf(text),
    at: 0,
  };
  const found: DockerInstruction[] = [];
  while (reading.at < reading.lines.length) {
    const line = reading.at + 1;
    const first = reading.lines[reading.at] ?? '';
    if (first.trim() === '' || isComment(first)) {
      reading.at += 1;
      continue;
    }
    const joined = joinedLines(reading).trim();
    const [, keyword = '', rest = ''] = /^([A-Za-z]+)(?:[ \t]+([\s\S]*))?$/u.exec(joined) ?? [];
    if (keyword === '') continue;
    const isBlock = /^(?:RUN|COPY|ADD)$/iu.test(keyword);
    const body = isBlock ? bodyOf(reading, heredocs(rest)) : '';
    const text = body === '' ? rest : `${rest}\n${body}`;
    found.push({ keyword: keyword.toUpperCase(), text: text.trim(), line });
  }
  return found;
};

/** A stage of a Dockerfile: from FROM to the next FROM. */
export interface DockerStage {
  readonly base: string;
  readonly name: string | undefined;
  readonly line: number;
  readonly instructions: readonly DockerInstruction[];
}

/** The stages of a Dockerfile; arguments before the first FROM are put into the names of images. */
export const dockerStages = (text: string): readonly DockerStage[] => {
  const stages: (DockerStage & { instructions: DockerInstruction[] })[] = [];
  const values = new Map<string, string>();
  for (const instruction of dockerInstructions(text)) {
    const { keyword, line } = instruction;
    const stage = stages.at(-1);
    if (keyword === 'FROM') {
      const words = expanded(instruction.text, values).split(/\s+/u);
      const [base = '', as = '', name] = words.filter((word) => !word.startsWith('--'));
      const named = as.toLowerCase() === 'as' ? name : undefined;
      stages.push({ base, name: named, line, instructions: [] });
    } else if (stage !== undefined) stage.instructions.push(instruction);
    else if (keyword === 'ARG') {
      for (const { name, value } of dockerPairs(instruction.text)) values.set(name, value);
    }
  }
  return stages;
};

/** A text with `$NAME`, `${NAME}` and `${NAME:-default}` replaced; an unknown name stays. */
export const expanded = (text: string, values: ReadonlyMap<string, string>): string =>
  text.replaceAll(
    /\$(?:\{(\w+)(?::?[-+]([^}]*))?\}|(\w+))/gu,
    (whole: string, braced: string | undefined, otherwise: string | undefined, bare?: string) =>
      values.get(braced ?? bare ?? '') ?? otherwise ?? whole,
  );

/** The words of a text as a shell splits it, without quotes; variables stay as they are. */
export const shellWords = (text: string): readonly string[] =>
  [...text.matchAll(/(?:[^\s"'\\]|\\[\s\S]|"(?:[^"\\]|\\[\s\S])*"|'[^']*')+/gu)].map(([word]) =>
    word.replaceAll(
      /"((?:[^"\\]|\\[\s\S])*)"|'([^']*)'|\\([\s\S])/gu,
      (_, double: string | undefined, single: string | undefined, escaped?: string) =>
        double?.replaceAll(/\\(["\\$`])/gu, '$1') ?? single ?? escaped ?? '',
    ),
  );

/** The program and arguments of CMD, ENTRYPOINT or HEALTHCHECK; `shell` if a shell runs them. */
export const dockerCommand = (
  text: string,
): { readonly words: readonly string[]; readonly shell: boolean } => {
  if (text.startsWith('[')) {
    try {
      const list: unknown = JSON.parse(text);
      if (Array.isArray(list) && list.every((word) => typeof word === 'string')) {
        return { words: list, shell: false };
      }
    } catch {
      // Docker also runs a text that is no JSON array with a shell.
    }
  }
  return { words: shellWords(text), shell: true };
};

/** The pairs of ENV, ARG or LABEL: `A=1 B="x y"`, and the old form `A 1`. */
export const dockerPairs = (
  text: string,
): readonly { readonly name: string; readonly value: string }[] => {
  const words = shellWords(text);
  const [first = ''] = words;
  if (!first.includes('=')) {
    return first === '' ? [] : [{ name: first, value: words.slice(1).join(' ') }];
  }
  return words.flatMap((word) => {
    const at = word.indexOf('=');
    return at < 1 ? [] : [{ name: word.slice(0, at), value: word.slice(at + 1) }];
  });
};
