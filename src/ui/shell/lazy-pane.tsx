import { type ComponentType, lazy } from 'react';
import { useText } from '../i18n/index.ts';
import { loadEngine } from '../state/index.ts';
import styles from './Panes.module.css';

const Missing = () => <p className={styles.loading}>{useText()('pane.missing')}</p>;

/**
 * A part of the page that shows what the engine makes: it appears when its own code and the engine
 * have both loaded, so that it never speaks of files or findings that are only still to come.
 */
export const lazyPane = (load: () => Promise<ComponentType>) =>
  lazy(async () => {
    try {
      const [Content] = await Promise.all([load(), loadEngine()]);
      return { default: Content };
    } catch {
      // A lost connection must not take the whole page with it.
      return { default: Missing };
    }
  });
