import type { languages } from 'monaco-editor/editor';

const variables: languages.IMonarchLanguageRule[] = [
  [/\$\{/, { token: 'variable', next: '@brace' }],
  [/\$(?:\w+|[@*#?$!-])/, 'variable'],
];

/** POSIX shell and Bash, as far as highlighting needs. */
export const shellGrammar: languages.IMonarchLanguage = {
  defaultToken: '',
  tokenizer: {
    root: [
      [/^#!.*$/, 'meta'],
      [/\s+/, 'white'],
      [/#.*$/, 'comment'],
      [/<<-?["']?(\w+)["']?/, { token: 'tag', next: '@heredoc.$1' }],
      [/'/, { token: 'string', next: '@single' }],
      [/"/, { token: 'string', next: '@double' }],
      ...variables,
      [/(\w+)(\+?=)/, ['type', 'delimiter']],
      [/--?[A-Za-z][\w-]*/, 'attribute'],
      [
        /\b(?:if|then|elif|else|fi|for|in|do|done|while|until|case|esac|function|return|exit|local|export|readonly|set|trap|shift|break|continue)\b(?![\w./-])/,
        'keyword',
      ],
      [/\d+(?=[\s;)]|$)/, 'number'],
      [/[|&;<>()[\]{}!]+/, 'delimiter'],
      [/\\./, 'string.escape'],
      [/[^\s$"'|&;<>()[\]{}\\]+/, ''],
    ],
    single: [
      [/'/, { token: 'string', next: '@pop' }],
      [/[^']+/, 'string'],
    ],
    double: [
      [/\\./, 'string.escape'],
      [/"/, { token: 'string', next: '@pop' }],
      ...variables,
      [/[^"\\$]+|\$/, 'string'],
    ],
    brace: [
      [/\}/, { token: 'variable', next: '@pop' }],
      [/\$\{/, { token: 'variable', next: '@push' }],
      [/[^}$]+|\$/, 'variable'],
    ],
    heredoc: [
      [
        /^\s*(\w+)\s*$/,
        { cases: { '$1==$S2': { token: 'tag', next: '@pop' }, '@default': 'string' } },
      ],
      [/.+$/, 'string'],
    ],
  },
};
