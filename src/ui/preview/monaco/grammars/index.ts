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
 * Grammars of our own, where Monaco has none (TOML, chart templates, dotenv) or one that miscolours
 * what Waybill writes (continued RUN lines, indented shell comments, block scalars). They come with
 * the editor, so that no file flashes uncoloured; the other languages load on first sight.
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

/** Makes every language of `FileLanguage` known to Monaco; call once. */
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
