import type { languages } from 'monaco-editor/editor';

type Rule = languages.IMonarchLanguageRule;

/**
 * A token that ends the instruction at the end of its line; only a backslash continues the
 * instruction.
 */
const token = (pattern: RegExp, name: string): Rule => [
  pattern,
  { cases: { '@eos': { token: name, next: '@popall' }, '@default': name } },
];

const instruction =
  /^\s*(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|HEALTHCHECK|LABEL|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)\b/;

const words: Rule[] = [
  [/^\s*#.*$/, 'comment'],
  [/\\\s*$/, 'delimiter'],
  [/<<-?["']?(\w+)["']?/, { token: 'tag', next: '@heredoc.$1' }],
  token(/\s+/, 'white'),
  token(/--[\w-]+(?==|\s|$)/, 'attribute'),
  token(/"(?:[^"\\]|\\.)*"|'[^']*'/, 'string'),
  token(/\$\{[^}]*\}|\$\w+/, 'variable'),
  token(/&&|\|\||[|;=[\],]/, 'delimiter'),
  token(/\b\d+\b(?=\s|\/|$)/, 'number'),
];

/** Dockerfile, with continued lines, comments between them and here-documents. */
export const dockerfileGrammar: languages.IMonarchLanguage = {
  defaultToken: '',
  tokenizer: {
    root: [
      [/^\s*#\s*(?:syntax|escape|check)=.*$/, 'meta'],
      [/^\s*#.*$/, 'comment'],
      [/^\s*FROM\b/, { token: 'keyword', next: '@from' }],
      [instruction, { token: 'keyword', next: '@words' }],
      [/\s+/, 'white'],
    ],
    from: [[/\bAS\b/i, 'keyword'], ...words, token(/[^\s$"']+/, 'string')],
    words: [
      ...words,
      token(/\b(?:CMD|NONE)\b/, 'keyword'),
      [/[\w.-]+(?==)/, 'type'],
      token(/[^\s$"'&|;=[\],\\]+|./, ''),
    ],
    heredoc: [
      [
        /^\s*(\w+)\s*$/,
        { cases: { '$1==$S2': { token: 'tag', next: '@popall' }, '@default': 'string' } },
      ],
      [/.+$/, 'string'],
    ],
  },
};
