import type { editor } from 'monaco-editor/editor';

/** Room between the line numbers and the text, in CSS pixels; the plain view keeps the same. */
export const gutterGap = 22;

/** Digits that the line numbers have room for. */
export const gutterDigits = 3;

/**
 * The options of a calm, read-only view. Type and measures come from the host element, so that the
 * plain text before it and the editor after it set every line in the same place.
 */
export const editorOptions = (host: HTMLElement): editor.IStandaloneEditorConstructionOptions => {
  const style = getComputedStyle(host);
  return {
    readOnly: true,
    domReadOnly: true,
    automaticLayout: true,
    // Tab leaves the editor instead of being caught by it.
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
    // Guides make Chromium on Linux lay out twice per edit; the page is calmer without them too.
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
