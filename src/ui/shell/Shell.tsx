import { useSay } from '../i18n/index.ts';
import { lazyPart } from '../state/index.ts';
import { Header } from './Header.tsx';
import { Panes } from './Panes.tsx';
import styles from './Shell.module.css';
import { strings } from './strings.ts';
import { TabBar } from './TabBar.tsx';
import { useDocument } from './use-document.ts';

// A tooltip repeats the accessible name, so the form does not wait for its code.
const Tooltips = lazyPart(
  'tooltips',
  async () => (await import('../kit/overlays/Tooltips.tsx')).Tooltips,
);

const skipTo = (id: string) => () => document.getElementById(id)?.focus();

/** The layout of the page: header, three panes, messages. */
export const Shell = () => {
  const say = useSay();
  useDocument();
  return (
    <div className={styles.shell}>
      <div className={styles.skip}>
        <button type="button" onClick={skipTo('pane-form')}>
          {say(strings.skipToForm)}
        </button>
        <button type="button" onClick={skipTo('pane-files')}>
          {say(strings.skipToFiles)}
        </button>
      </div>
      <Header />
      <Panes />
      <TabBar />
      <Tooltips />
    </div>
  );
};
