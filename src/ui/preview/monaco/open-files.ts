import { editor } from 'monaco-editor/editor';
import { languageOf } from '../file-kind.ts';
import { editsBetween } from '../text-edits.ts';

/** The file that the user chose. */
export interface ChosenFile {
  /** Identifies the chosen file; unchanged when its path changes. */
  readonly id: string;
  readonly path: string;
  readonly text: string;
}

/** An opened file and its editor state. */
export interface OpenModel {
  readonly model: editor.ITextModel;
  /** The text of the model. */
  text: string;
  scroll: editor.ICodeEditorViewState | null;
}

/** Brackets are not coloured, because the accent colour is reserved for changes. */
const plainBrackets = { enabled: false, independentColorPoolPerBracketType: false };

const createModel = (path: string, text: string): editor.ITextModel => {
  const model = editor.createModel(text, languageOf(path));
  model.updateOptions({ bracketColorizationOptions: plainBrackets });
  return model;
};

/** The models of the opened files; each keeps its scroll position and folding. */
export class OpenFiles {
  readonly #files = new Map<string, OpenModel>();

  /** Returns the chosen file's model with this text; only the differences are edited. */
  open({ id, path, text }: ChosenFile): OpenModel {
    const known = this.#files.get(id);
    if (!known) {
      const made = { model: createModel(path, text), text, scroll: null };
      this.#files.set(id, made);
      return made;
    }
    if (known.text !== text) {
      const edits = editsBetween(known.text, text);
      known.model.applyEdits(edits.map((edit) => ({ range: edit, text: edit.text })));
      known.text = text;
    }
    const language = languageOf(path);
    if (known.model.getLanguageId() !== language) editor.setModelLanguage(known.model, language);
    return known;
  }

  get(id: string | undefined): OpenModel | undefined {
    return id === undefined ? undefined : this.#files.get(id);
  }

  dispose(): void {
    for (const { model } of this.#files.values()) model.dispose();
    this.#files.clear();
  }
}
