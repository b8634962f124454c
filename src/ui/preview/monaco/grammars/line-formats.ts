import type { languages } from 'monaco-editor/editor';

/** JSON; Monaco's grammar includes a language service that a preview does not need. */
export const jsonGrammar: languages.IMonarchLanguage = {
  defaultToken: '',
  tokenizer: {
    root: [
      [/\s+/, 'white'],
      [/"(?:[^"\\]|\\.)*"(?=\s*:)/, 'type'],
      [/"(?:[^"\\]|\\.)*"/, 'string'],
      [/\b(?:true|false|null)\b/, 'keyword'],
      [/-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/, 'number'],
      [/[{}[\],:]/, 'delimiter'],
    ],
  },
};

/** Environment files: one `NAME=value` per line. */
export const dotenvGrammar: languages.IMonarchLanguage = {
  defaultToken: '',
  tokenizer: {
    root: [
      [/^\s*#.*$/, 'comment'],
      [/^(\s*(?:export\s+)?)([A-Za-z_][\w.]*)(=)/, ['keyword', 'type', 'delimiter']],
      [/\s+#.*$/, 'comment'],
      [/\$\{[^}]*\}|\$\w+/, 'variable'],
      [/"(?:[^"\\]|\\.)*"|'[^']*'/, 'string'],
      [/[^\s$"']+|./, 'string'],
    ],
  },
};

/** Ignore files: one pattern per line. */
export const ignoreGrammar: languages.IMonarchLanguage = {
  defaultToken: '',
  tokenizer: {
    root: [
      [/^\s*#.*$/, 'comment'],
      [/^!/, 'keyword'],
      [/\*+|\?|\[[^\]]*\]/, 'number'],
      [/\//, 'delimiter'],
      [/[^*?[/]+|\[/, 'string'],
    ],
  },
};
