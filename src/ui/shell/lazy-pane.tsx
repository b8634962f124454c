import { type ComponentType, lazy, useEffect } from 'react';
import { useText } from '../i18n/index.ts';
import { afterPaint, loadEngine } from '../state/index.ts';
import styles from './Panes.module.css';

const Missing = () => <p className={styles.loading}>{useText()('pane.missing')}</p>;

let open: () => void = () => undefined;
const opened = new Promise<void>((resolve) => {
  open = resolve;
});

/** Lets the lazy panes begin their work once the form that calls this is on the screen. */
export const useFormFirst = (): void => useEffect(() => afterPaint(open), []);

/**
 * A part of the page that shows what the engine makes: it appears when its own code and the engine
 * have both loaded, so that it never speaks of files or findings that are only still to come. The
 * first bundle takes longer than the form's painting, which does not wait for it.
 */
export const lazyPane = (load: () => Promise<ComponentType>) =>
  lazy(async () => {
    try {
      const [Content] = await Promise.all([load(), loadEngine(), opened]);
      return { default: Content };
    } catch {
      // A lost connection must not take the whole page with it.
      return { default: Missing };
    }
  });
