import EditorWorker from 'monaco-editor/editor/editor.worker?worker';

/**
 * Monaco's worker from the page's origin: the Content-Security-Policy allows no other origin and no
 * blob.
 */
globalThis.MonacoEnvironment = { getWorker: () => new EditorWorker() };
