import EditorWorker from 'monaco-editor/editor/editor.worker?worker';

/** Monaco's worker from our own origin: the Content-Security-Policy allows no other, and no blob. */
globalThis.MonacoEnvironment = { getWorker: () => new EditorWorker() };
