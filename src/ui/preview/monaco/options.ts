import type { editor } from 'monaco-editor/editor';

/** Space between the line numbers and the text in CSS pixels; the plain view has the same space. */
export const gutterGap = 22;

/** Number of digits for which the line numbers have room. */
export const gutterDigits = 3;

/**
 * Options of a read-only editor. Font and sizes come from the host element, so that the plain text
 * and the editor show every line at the same position.
 */
export const editorOptions = (host: HTMLElement): editor.IStandaloneEditorConstructionOptions => {
  const style = getComputedStyle(host);
  return {
    readOnly: true,
    domReadOnly: true,
    automaticLayout: true,
    // The Tab key leaves the editor.
    tabFocusMode: true,
    renderValidationDecorations: 'on',
    fontFamily: style.fontFamily,
    fontSize: Number.parseFloat(style.fontSize),
    lineHeight: Number.parseFloat(style.lineHeight),
    fontLigatures: false,
    lineNumbersMinChars: gutterDigits,
    lineDecorationsWidth: gutterGap - 16,
    glyphMargin: false,
    renderFinalNewline: 'off',
    folding: true,
    foldingStrategy: 'indentation',
    showFoldingControls: 'mouseover',
    minimap: { enabled: false },
    renderLineHighlight: 'none',
    occurrencesHighlight: 'off',
    selectionHighlight: false,
    matchBrackets: 'never',
    // Guides make Chromium on Linux compute the layout twice per edit.
    guides: { indentation: false },
    renderWhitespace: 'none',
    wordWrap: 'off',
    scrollBeyondLastLine: false,
    padding: { top: 8, bottom: 8 },
    overviewRulerLanes: 2,
    overviewRulerBorder: false,
    hideCursorInOverviewRuler: true,
    scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
    contextmenu: false,
    links: false,
    stickyScroll: { enabled: false },
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true },
    hover: { above: false },
    fixedOverflowWidgets: true,
  };
};
