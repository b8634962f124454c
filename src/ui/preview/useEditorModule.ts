import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { Locale } from '../../core/index.ts';

/** The lazily loaded module: Monaco and its configuration. */
export type EditorModule = typeof import('./monaco/preview-editor.ts');

/** Milliseconds after which the editor loads at the latest once the form can be used. */
const longestWait = 2000;

let loading: Promise<EditorModule> | undefined;

const load = async (locale: Locale): Promise<EditorModule> => {
  // Monaco reads its texts while it loads, so the language of its search box is set here.
  if (locale === 'zh-CN') await import('monaco-editor/nls/lang/zh-cn');
  return import('./monaco/preview-editor.ts');
};

const loadOnce = (locale: Locale): Promise<EditorModule> => {
  loading ??= load(locale).catch((reason: unknown) => {
    // A lost connection must not be cached: the next time the pane is visible, loading is retried.
    loading = undefined;
    throw reason;
  });
  return loading;
};

/** Calls back when the browser is idle; Safari lacks requestIdleCallback and waits a fixed time. */
const whenIdle = (callback: () => void): (() => void) => {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(callback, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(callback, { timeout: longestWait });
  return () => cancelIdleCallback(handle);
};

/** The editor, or that it could not be loaded and a function that retries. */
export interface Editor {
  readonly module: EditorModule | undefined;
  readonly missing: boolean;
  readonly retry: () => void;
}

/**
 * Loads the editor when its place is visible and the page is idle, so that a phone that shows only
 * the form does not load it.
 */
export const useEditorModule = (place: RefObject<HTMLElement | null>, locale: Locale): Editor => {
  const [module, setModule] = useState<EditorModule>();
  const [missing, setMissing] = useState(false);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    const element = place.current;
    // A retry resets the state.
    if (asked > 0) setMissing(false);
    if (module || !element) return undefined;
    let stopWaiting: (() => void) | undefined;
    let left = false;
    const take = () =>
      loadOnce(locale).then(
        (loaded) => left || setModule(loaded),
        () => left || setMissing(true),
      );
    const watching = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      stopWaiting?.();
      stopWaiting = whenIdle(take);
    });
    watching.observe(element);
    return () => {
      left = true;
      watching.disconnect();
      stopWaiting?.();
    };
  }, [module, place, locale, asked]);
  const retry = useCallback(() => setAsked((count) => count + 1), []);
  return { module, missing: missing && !module, retry };
};
