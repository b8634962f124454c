import './worker.ts';
import { editor, MarkerSeverity } from 'monaco-editor/editor';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/wordOperations/register';
import type { Hunk } from '../line-diff.ts';
import type { Marker } from '../markers.ts';
import { changeMarks, colourChanges, revealChange } from './change-marks.ts';
import { registerLanguages } from './grammars/index.ts';
import { type ChosenFile, OpenFiles, type OpenModel } from './open-files.ts';
import { editorOptions } from './options.ts';
import type { PaintedTheme } from './palette.ts';
import { defineThemes, themeName } from './theme.ts';

/** The contents of the editor. */
export interface EditorView extends ChosenFile {
  /**
   * The changes of the last edit in this file; a new array makes the marks flash and scrolls to
   * them.
   */
  readonly hunks: readonly Hunk[];
  readonly markers: readonly Marker[];
  /** Accessible name of the editor. */
  readonly label: string;
}

/** A read-only editor in a host element. */
export interface PreviewEditor {
  show(sight: EditorView): void;
  /** Scrolls to a position in the shown file and sets the cursor there. */
  reveal(place: { readonly line: number; readonly column: number }): void;
  paint(theme: PaintedTheme): void;
  /** Turns wrapping of long lines on or off. */
  wrap(on: boolean): void;
  dispose(): void;
}

/** Milliseconds for which a change has a stronger colour. */
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
    markers.map((marker) => ({ ...marker, severity: severities[marker.severity] })),
  );

/** Creates a read-only editor in an empty element that already has its size. */
export const createPreviewEditor = (host: HTMLElement): PreviewEditor => {
  const files = new OpenFiles();
  const preview = editor.create(host, { ...editorOptions(host), model: null });
  const marks = preview.createDecorationsCollection();
  let shown: EditorView | undefined;
  let calmDown: ReturnType<typeof setTimeout> | undefined;

  const flash = (): void => {
    host.dataset.fresh = '';
    clearTimeout(calmDown);
    calmDown = setTimeout(() => delete host.dataset.fresh, freshFor);
  };

  const switchTo = (file: OpenModel): void => {
    const last = files.get(shown?.id);
    if (last) last.scroll = preview.saveViewState();
    preview.setModel(file.model);
    if (file.scroll) preview.restoreViewState(file.scroll);
  };

  const mark = ({ hunks }: EditorView, model: editor.ITextModel, edited: boolean): void => {
    marks.set(changeMarks(hunks, model.getLineCount()));
    if (edited && hunks.length > 0) flash();
    revealChange(preview, hunks);
    colourChanges(preview, hunks);
  };

  const show = (sight: EditorView): void => {
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
    reveal: ({ line, column }) => {
      const position = { lineNumber: line, column };
      preview.setPosition(position);
      preview.revealPositionInCenterIfOutsideViewport(position, editor.ScrollType.Immediate);
      preview.focus();
    },
    paint: (next) => editor.setTheme(themeName(next)),
    wrap: (on) => preview.updateOptions({ wordWrap: on ? 'on' : 'off' }),
    dispose: () => {
      clearTimeout(calmDown);
      preview.dispose();
      files.dispose();
    },
  };
};
