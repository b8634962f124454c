import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { Locale } from '../../core/index.ts';

/** The lazy part: Monaco and what shapes it. */
export type EditorModule = typeof import('./monaco/preview-editor.ts');

/** The editor is wanted soon, but never before the form can be used; milliseconds. */
const longestWait = 2000;

let loading: Promise<EditorModule> | undefined;

const load = async (locale: Locale): Promise<EditorModule> => {
  // Monaco reads its words while it loads, so the language of its search box is settled here.
  if (locale === 'zh-CN') await import('monaco-editor/nls/lang/zh-cn');
  return import('./monaco/preview-editor.ts');
};

const loadOnce = (locale: Locale): Promise<EditorModule> => {
  loading ??= load(locale).catch((reason: unknown) => {
    // A lost connection must not settle it: the next time the pane is seen it is tried again.
    loading = undefined;
    throw reason;
  });
  return loading;
};

/** Calls back once the browser is idle; Safari has no such thing and waits a little instead. */
const whenIdle = (callback: () => void): (() => void) => {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(callback, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(callback, { timeout: longestWait });
  return () => cancelIdleCallback(handle);
};

/** The editor, or that it could not be loaded and how to ask for it again. */
export interface Editor {
  readonly module: EditorModule | undefined;
  readonly missing: boolean;
  readonly retry: () => void;
}

/**
 * The editor, once it has loaded. It is asked for when the place for it has been seen and the page
 * is idle: a phone that shows the form alone does not pay for it.
 */
export const useEditorModule = (place: RefObject<HTMLElement | null>, locale: Locale): Editor => {
  const [module, setModule] = useState<EditorModule>();
  const [missing, setMissing] = useState(false);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    const element = place.current;
    // Asked again, it begins anew.
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
