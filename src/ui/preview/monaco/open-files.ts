import { editor } from 'monaco-editor/editor';
import { languageOf } from '../file-kind.ts';
import { editsBetween } from '../text-edits.ts';

/** A file as the user chose it. */
export interface ChosenFile {
  /** What the user chose; it stays while the path of the chosen file changes. */
  readonly id: string;
  readonly path: string;
  readonly text: string;
}

/** A file that was opened, and what the editor keeps of it. */
export interface OpenModel {
  readonly model: editor.ITextModel;
  /** The text that the model holds. */
  text: string;
  scroll: editor.ICodeEditorViewState | null;
}

/** Rust is kept for changes, so brackets take no colours of their own. */
const plainBrackets = { enabled: false, independentColorPoolPerBracketType: false };

const createModel = (path: string, text: string): editor.ITextModel => {
  const model = editor.createModel(text, languageOf(path));
  model.updateOptions({ bracketColorizationOptions: plainBrackets });
  return model;
};

/** The models of the files that were opened: each keeps its scroll position and its foldings. */
export class OpenFiles {
  readonly #files = new Map<string, OpenModel>();

  /** The chosen file with this text; only what differs is edited. */
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
