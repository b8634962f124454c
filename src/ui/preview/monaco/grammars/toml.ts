import type { languages } from 'monaco-editor/editor';

/** TOML 1.0, which Monaco lacks. */
export const tomlGrammar: languages.IMonarchLanguage = {
  defaultToken: '',
  tokenizer: {
    root: [
      [/^(\s*)(\[\[?[^\]#]*\]\]?)(?=\s*(?:#|$))/, ['white', 'keyword']],
      [/\s+/, 'white'],
      [/#.*$/, 'comment'],
      [
        /(?:[\w-]+|"(?:[^"\\]|\\.)*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"(?:[^"\\]|\\.)*"|'[^']*'))*(?=\s*=)/,
        'type',
      ],
      [/"""/, { token: 'string', next: '@longBasic' }],
      [/'''/, { token: 'string', next: '@longLiteral' }],
      [/"(?:[^"\\]|\\.)*"|'[^']*'/, 'string'],
      [/\b(?:true|false|inf|nan)\b/, 'keyword'],
      [/\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)?)?/, 'number'],
      [/[+-]?(?:0[xob][\da-fA-F_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?)/, 'number'],
      [/[=,{}[\]]/, 'delimiter'],
    ],
    longBasic: [
      [/\\./, 'string.escape'],
      [/"""/, { token: 'string', next: '@pop' }],
      [/[^"\\]+|"/, 'string'],
    ],
    longLiteral: [
      [/'''/, { token: 'string', next: '@pop' }],
      [/[^']+|'/, 'string'],
    ],
  },
};
