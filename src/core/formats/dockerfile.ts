/** One instruction of a Dockerfile; `emitDockerfile` quotes its values. */
export type Instruction =
  | { readonly kind: 'comment'; readonly text: string }
  | {
      readonly kind: 'from';
      /**
       * May contain build arguments (`${NAME}`), so it is written without quoting. It must not
       * contain free text of a user.
       */
      readonly image: string;
      readonly as: string;
      readonly platform?: string | undefined;
      readonly ignore?: Ignored;
    }
  | { readonly kind: 'arg'; readonly name: string; readonly value?: string | undefined }
  | { readonly kind: 'env'; readonly entries: Entries }
  | { readonly kind: 'label'; readonly entries: Entries }
  | {
      readonly kind: 'run';
      /** Shell text of each step, joined by `&&`. */
      readonly steps: readonly string[];
      readonly mounts?: readonly string[] | undefined;
      readonly ignore?: Ignored;
    }
  | {
      readonly kind: 'copy';
      readonly from?: string | undefined;
      readonly chown?: string | undefined;
      readonly chmod?: string | undefined;
      readonly sources: readonly string[];
      readonly to: string;
      readonly ignore?: Ignored;
    }
  | { readonly kind: 'workdir'; readonly path: string }
  | { readonly kind: 'user'; readonly user: string }
  | { readonly kind: 'expose'; readonly ports: readonly string[] }
  | {
      readonly kind: 'healthcheck';
      readonly flags: Readonly<Record<string, string>>;
      readonly command: readonly string[];
    }
  | { readonly kind: 'entrypoint' | 'cmd'; readonly command: readonly string[] };

/** hadolint rules that an instruction breaks on purpose; a comment above it says why. */
type Ignored = readonly string[] | undefined;

/** Names and values; the build replaces a value that is a `BuildArgument`. */
type Entries = readonly (readonly [name: string, value: string | BuildArgument])[];

/** The value of an `ARG` or `ENV`, at build time. */
export class BuildArgument {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

const plain = /^[\w./:@%+,=-]+$/;
/** Control characters, including line breaks: a Dockerfile has no escape for them. */
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/**
 * A value as a single word, with quotes if needed, and with `$`, `"` and `\` escaped. Backslashes
 * before a quote are placed outside the quotes, because hadolint reads `\\"` as an escaped quote.
 */
export const dockerWord = (text: string): string => {
  if (plain.test(text)) return text;
  const escaped = text
    .replace(control, ' ')
    .replaceAll(/(\\+)(?="|$)|[\\"$]/g, (found: string, beforeQuote?: string) =>
      beforeQuote === undefined ? `\\${found}` : `"${beforeQuote}${beforeQuote}"`,
    );
  return `"${escaped}"`;
};

const valueText = (value: string | BuildArgument): string =>
  value instanceof BuildArgument ? `"\${${value.name}}"` : dockerWord(value);

const entriesText = (keyword: string, entries: Entries): string =>
  `${keyword} ${entries
    .map(([name, value]) => `${dockerWord(name)}=${valueText(value)}`)
    .join(' \\\n    ')}\n`;

/**
 * Writes a backslash as `\u005c`, because hadolint reads `\\"` as an escaped quote in JSON form,
 * too.
 */
const jsonWord = (word: string): string => JSON.stringify(word).replaceAll('\\\\', '\\u005c');

/** Exec form: a JSON array, run without a shell. */
const exec = (command: readonly string[]): string => `[${command.map(jsonWord).join(', ')}]`;

/**
 * Paths as words, or in JSON form if a path could be read as a flag or contains special characters.
 */
const paths = (list: readonly string[]): string =>
  list.every((path) => /^[\w./@+][\w./@+-]*$/.test(path))
    ? list.join(' ')
    : exec(list.map((path) => path.replaceAll('$', '\\$')));

const flag = (name: string, value: string | undefined): string =>
  value === undefined ? '' : `--${name}=${value} `;

const pragma = (ignore: Ignored = []): string =>
  ignore.length === 0 ? '' : `# hadolint ignore=${ignore.join(',')}\n`;

const runText = ({ steps, mounts = [], ignore }: Extract<Instruction, { kind: 'run' }>) => {
  const lead = mounts.map((mount) => `--mount=${mount} \\\n    `).join('');
  return `${pragma(ignore)}RUN ${lead}${steps.join(' && \\\n    ')}\n`;
};

const commentText = (text: string): string =>
  text
    .split('\n')
    .map((line) => `# ${line}\n`)
    .join('');

const instructionText = (one: Instruction): string => {
  switch (one.kind) {
    case 'comment':
      return commentText(one.text);
    case 'from':
      return `${pragma(one.ignore)}FROM ${flag('platform', one.platform)}${one.image} AS ${one.as}\n`;
    case 'arg':
      return `ARG ${one.name}${one.value === undefined ? '' : `=${dockerWord(one.value)}`}\n`;
    case 'env':
      return entriesText('ENV', one.entries);
    case 'label':
      return entriesText('LABEL', one.entries);
    case 'run':
      return runText(one);
    case 'copy': {
      const { from, chown, chmod, sources, to } = one;
      const flags = flag('from', from) + flag('chown', chown) + flag('chmod', chmod);
      return `${pragma(one.ignore)}COPY ${flags}${paths([...sources, to])}\n`;
    }
    case 'workdir':
      return `WORKDIR ${dockerWord(one.path)}\n`;
    case 'user':
      return `USER ${dockerWord(one.user)}\n`;
    case 'expose':
      return `EXPOSE ${one.ports.join(' ')}\n`;
    case 'healthcheck': {
      const flags = Object.entries(one.flags).map(([name, value]) => flag(name, value));
      return `HEALTHCHECK ${flags.join('')}\\\n    CMD ${exec(one.command)}\n`;
    }
    case 'entrypoint':
      return `ENTRYPOINT ${exec(one.command)}\n`;
    case 'cmd':
      return `CMD ${exec(one.command)}\n`;
  }
};

/** A Dockerfile: the parser directive, then the stages with a blank line between them. */
export const emitDockerfile = (stages: readonly (readonly Instruction[])[]): string =>
  [
    '# syntax=docker/dockerfile:1\n',
    ...stages.map((stage) => stage.map(instructionText).join('')),
  ].join('\n');
