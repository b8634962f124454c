import { languages } from 'monaco-editor/editor';
import 'monaco-editor/languages/definitions/hcl/register';
import 'monaco-editor/languages/definitions/markdown/register';
import 'monaco-editor/languages/definitions/rust/register';
import type { FileLanguage } from '../../file-kind.ts';
import { dockerfileGrammar } from './dockerfile.ts';
import { dotenvGrammar, ignoreGrammar, jsonGrammar } from './line-formats.ts';
import { shellGrammar } from './shell.ts';
import { tomlGrammar } from './toml.ts';
import { textTemplateGrammar, yamlGrammar } from './yaml.ts';

/**
 * Grammars for languages that Monaco lacks (TOML, chart templates, dotenv) or highlights wrongly in
 * generated files (continued RUN lines, indented shell comments, block scalars). They are loaded
 * with the editor, so that no file is shown without highlighting; other languages load on first
 * use.
 */
const grammars: readonly (readonly [FileLanguage, languages.IMonarchLanguage])[] = [
  ['yaml', yamlGrammar(false)],
  ['helm', yamlGrammar(true)],
  ['template', textTemplateGrammar],
  ['dockerfile', dockerfileGrammar],
  ['shell', shellGrammar],
  ['toml', tomlGrammar],
  ['json', jsonGrammar],
  ['dotenv', dotenvGrammar],
  ['ignore', ignoreGrammar],
];

const foldsByIndent: ReadonlySet<FileLanguage> = new Set(['yaml', 'helm', 'toml']);

/** Registers every `FileLanguage` with Monaco; call once. */
export const registerLanguages = (): void => {
  for (const [id, grammar] of grammars) {
    languages.register({ id });
    languages.setMonarchTokensProvider(id, { ...grammar, tokenPostfix: '' });
    languages.setLanguageConfiguration(id, {
      comments: { lineComment: '#' },
      folding: { offSide: foldsByIndent.has(id) },
    });
  }
};
