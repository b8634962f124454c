import type { languages } from 'monaco-editor/editor';

type Rules = languages.IMonarchLanguageRule[];

/** Go template actions inside a chart's files: `{{ … }}`. */
const templateRules: Rules = [
  [/\{\{-?\s*\/\*/, { token: 'comment', next: '@templateComment' }],
  [/\{\{-?/, { token: 'template', next: '@template' }],
];

const templateStates: Record<string, Rules> = {
  templateComment: [
    [/\*\/\s*-?\}\}/, { token: 'comment', next: '@pop' }],
    [/[^*]+|\*/, 'comment'],
  ],
  template: [
    [/-?\}\}/, { token: 'template', next: '@pop' }],
    [/\s+/, 'white'],
    [/"(?:[^"\\]|\\.)*"|`[^`]*`/, 'string'],
    [/[.$][\w.]*/, 'variable'],
    [/\b(?:if|else|end|range|with|define|include|template|block|and|or|not)\b/, 'keyword'],
    [/\d+/, 'number'],
    [/[A-Za-z]\w*/, 'function'],
    [/[|():=,-]/, 'delimiter'],
  ],
};

/** The text of a block scalar: every line indented at least as far as its first line. */
const blockStates = (templates: boolean): Record<string, Rules> => ({
  block: [
    [/^( +)(?=\S)/, { token: 'white', switchTo: '@blockText.$1' }],
    [/^(?=\S)/, { token: '@rematch', next: '@pop' }],
    [/#.*$/, 'comment'],
    [/\s+/, 'white'],
  ],
  blockText: [
    [templates ? /^(?!$S2|\s*$|\s*\{\{)/ : /^(?!$S2|\s*$)/, { token: '@rematch', next: '@pop' }],
    ...(templates ? templateRules : []),
    [templates ? /(?:(?!\{\{).)+/ : /.+$/, 'string'],
  ],
});

const quotedStates = (templates: boolean): Record<string, Rules> => ({
  double: [
    ...(templates ? templateRules : []),
    [/\\./, 'string.escape'],
    [/"/, { token: 'string', next: '@pop' }],
    [templates ? /(?:(?!\{\{)[^"\\])+/ : /[^"\\]+/, 'string'],
  ],
  single: [
    ...(templates ? templateRules : []),
    [/''/, 'string.escape'],
    [/'/, { token: 'string', next: '@pop' }],
    [templates ? /(?:(?!\{\{)[^'])+/ : /[^']+/, 'string'],
  ],
});

const scalars: Rules = [
  [/[&*][\w.-]+|!\S*/, 'tag'],
  [/"/, { token: 'string', next: '@double' }],
  [/'/, { token: 'string', next: '@single' }],
];

const rootRules: Rules = [
  [/^(?:---|\.\.\.)(?=\s|$)/, 'delimiter'],
  [/\s+/, 'white'],
  [/#.*$/, 'comment'],
  [/[-?:](?=\s|$)/, 'delimiter'],
  [/[|>][-+\d]*(?=\s*(?:#.*)?$)/, { token: 'delimiter', next: '@block' }],
  [/[{[]/, { token: 'delimiter', next: '@flow' }],
  [
    /("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#'"{}[\],&*!|>][^#{]*?)(\s*)(:)(?=\s|$)/,
    ['type', 'white', 'delimiter'],
  ],
  ...scalars,
  [/(?:true|false|null|~)(?=\s*$|\s+#)/, 'keyword'],
  [/[-+]?(?:0x[\da-fA-F]+|\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)(?=\s*$|\s+#)/, 'number'],
];

const flowRules: Rules = [
  [/\s+/, 'white'],
  [/#.*$/, 'comment'],
  [/[{[]/, { token: 'delimiter', next: '@push' }],
  [/[}\]]/, { token: 'delimiter', next: '@pop' }],
  [/[,:]/, 'delimiter'],
  [
    /("(?:[^"\\]|\\.)*"|'[^']*'|[^\s,:{}[\]"'][^,:{}[\]]*?)(\s*)(:)(?=\s)/,
    ['type', 'white', 'delimiter'],
  ],
  ...scalars,
  [/(?:true|false|null)(?=\s*[,}\]])/, 'keyword'],
  [/[-+]?\d+(?:\.\d+)?(?=\s*[,}\]])/, 'number'],
  [/[^\s,{}[\]][^,{}[\]]*/, 'string'],
];

/** YAML; with `templates`, YAML with Go template actions. */
export const yamlGrammar = (templates: boolean): languages.IMonarchLanguage => {
  const first = templates ? templateRules : [];
  const plain = templates ? /(?:(?!\{\{|\s+#|\s*$).)+/ : /(?:(?!\s+#|\s*$).)+/;
  return {
    defaultToken: '',
    tokenizer: {
      root: [...first, ...rootRules, [plain, 'string']],
      flow: [...first, ...flowRules],
      ...blockStates(templates),
      ...quotedStates(templates),
      ...(templates ? templateStates : {}),
    },
  };
};

/** Plain text with Go template actions: the notes that Helm prints after an installation. */
export const textTemplateGrammar: languages.IMonarchLanguage = {
  defaultToken: '',
  tokenizer: { root: [...templateRules, [/(?:(?!\{\{).)+/, '']], ...templateStates },
};
