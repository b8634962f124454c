import { type ComponentType, use, useEffect, useState } from 'react';
import { commonStrings, useSay } from '../i18n/index.ts';
import { Button } from '../kit/index.ts';
import { afterPaint, loadEngine, reloadPage } from '../state/index.ts';
import styles from './Panes.module.css';
import { strings } from './strings.ts';

/** The loaded component, or undefined when loading failed; a failed load can be retried. */
type Outcome = { readonly Content: ComponentType } | { readonly Content: undefined };

const Missing = ({ onRetry }: { readonly onRetry: () => void }) => {
  const say = useSay();
  return (
    <div className={styles.loading} role="alert">
      <p>{say(strings.partMissing)}</p>
      <Button onClick={onRetry}>{say(commonStrings.tryAgain)}</Button>{' '}
      <Button look="quiet" onClick={reloadPage}>
        {say(commonStrings.reload)}
      </Button>
    </div>
  );
};

let open: () => void = () => undefined;
const opened = new Promise<void>((resolve) => {
  open = resolve;
});

/** Lets the lazy panes start to load after the calling form is painted. */
export const useFormFirst = (): void => useEffect(() => afterPaint(open), []);

/**
 * A pane that shows results of the engine. It appears when its code and the engine have loaded, so
 * that it never shows missing files or findings as empty. The first bundle takes longer than
 * painting the form, which does not wait for it. When loading fails after a lost connection or a
 * new deployment, the rest of the page keeps working.
 */
export const lazyPane = (load: () => Promise<ComponentType>): ComponentType => {
  const ask = (): Promise<Outcome> =>
    Promise.all([load(), loadEngine(), opened]).then(
      ([Content]) => ({ Content }),
      () => ({ Content: undefined }),
    );
  // One request for all mounts: React renders the component again while it waits.
  let asked: Promise<Outcome> | undefined;
  return () => {
    const [, again] = useState(0);
    asked ??= ask();
    const { Content } = use(asked);
    if (Content) return <Content />;
    const retry = () => {
      asked = undefined;
      again((count) => count + 1);
    };
    return <Missing onRetry={retry} />;
  };
};
