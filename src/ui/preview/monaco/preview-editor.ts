import './worker.ts';
import { editor, MarkerSeverity } from 'monaco-editor/editor';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/wordOperations/register';
import { languageOf } from '../file-kind.ts';
import type { Hunk } from '../line-diff.ts';
import type { Marker } from '../markers.ts';
import { editsBetween } from '../text-edits.ts';
import { changeMarks, revealChange } from './change-marks.ts';
import { registerLanguages } from './grammars/index.ts';
import { editorOptions } from './options.ts';
import type { PaintedTheme } from './palette.ts';
import { defineThemes, themeName } from './theme.ts';

/** What the editor shows. */
export interface Sight {
  /** What the user chose; it stays while the path of the chosen file changes. */
  readonly id: string;
  readonly path: string;
  readonly text: string;
  /** What the last edit changed in this file; a new array makes the marks flash and come into view. */
  readonly hunks: readonly Hunk[];
  readonly markers: readonly Marker[];
  /** Accessible name of the editor. */
  readonly label: string;
}

/** A read-only editor in a host element. */
export interface PreviewEditor {
  show(sight: Sight): void;
  paint(theme: PaintedTheme): void;
  dispose(): void;
}

interface OpenFile {
  readonly model: editor.ITextModel;
  /** The text that the model holds. */
  text: string;
  scroll: editor.ICodeEditorViewState | null;
}

/** How long a change stays in the stronger tint, in milliseconds. */
const freshFor = 1200;

const severities = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  advice: MarkerSeverity.Info,
} as const;

const markerOwner = 'waybill';

registerLanguages();
defineThemes();

const setMarkers = (model: editor.ITextModel, markers: readonly Marker[]): void =>
  editor.setModelMarkers(
    model,
    markerOwner,
    markers.map(({ line, severity, message, source }) => ({
      startLineNumber: line,
      startColumn: model.getLineFirstNonWhitespaceColumn(Math.min(line, model.getLineCount())) || 1,
      endLineNumber: line,
      endColumn: model.getLineMaxColumn(Math.min(line, model.getLineCount())),
      severity: severities[severity],
      message,
      source,
    })),
  );

/** Rust is kept for changes, so brackets take no colours of their own. */
const plainBrackets = { enabled: false, independentColorPoolPerBracketType: false };

const createModel = (path: string, text: string): editor.ITextModel => {
  const model = editor.createModel(text, languageOf(path));
  model.updateOptions({ bracketColorizationOptions: plainBrackets });
  return model;
};

/** The models of the files that were opened: each keeps its scroll position and its foldings. */
class OpenFiles {
  readonly #files = new Map<string, OpenFile>();

  /** The chosen file's model with this text; only what differs is edited. */
  open({ id, path, text }: Sight): OpenFile {
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
    editor.setModelLanguage(known.model, languageOf(path));
    return known;
  }

  get(id: string | undefined): OpenFile | undefined {
    return id === undefined ? undefined : this.#files.get(id);
  }

  dispose(): void {
    for (const { model } of this.#files.values()) model.dispose();
    this.#files.clear();
  }
}

/** Puts a read-only editor into an empty element that already has its size. */
export const createPreviewEditor = (host: HTMLElement): PreviewEditor => {
  const files = new OpenFiles();
  const preview = editor.create(host, { ...editorOptions(host), model: null });
  const marks = preview.createDecorationsCollection();
  let shown: Sight | undefined;
  let calmDown: ReturnType<typeof setTimeout> | undefined;

  const flash = (): void => {
    host.dataset.fresh = '';
    clearTimeout(calmDown);
    calmDown = setTimeout(() => delete host.dataset.fresh, freshFor);
  };

  const switchTo = (file: OpenFile): void => {
    const last = files.get(shown?.id);
    if (last) last.scroll = preview.saveViewState();
    preview.setModel(file.model);
    if (file.scroll) preview.restoreViewState(file.scroll);
  };

  const mark = ({ hunks }: Sight, model: editor.ITextModel, edited: boolean): void => {
    marks.set(changeMarks(hunks, model.getLineCount()));
    if (edited && hunks.length > 0) flash();
    revealChange(preview, hunks);
  };

  const show = (sight: Sight): void => {
    const file = files.open(sight);
    const elsewhere = shown?.id !== sight.id;
    if (elsewhere) switchTo(file);
    if (elsewhere || shown?.hunks !== sight.hunks) mark(sight, file.model, !elsewhere);
    if (elsewhere || shown?.markers !== sight.markers) setMarkers(file.model, sight.markers);
    if (shown?.label !== sight.label) preview.updateOptions({ ariaLabel: sight.label });
    shown = sight;
  };

  return {
    show,
    paint: (next) => editor.setTheme(themeName(next)),
    dispose: () => {
      clearTimeout(calmDown);
      preview.dispose();
      files.dispose();
    },
  };
};
