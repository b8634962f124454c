import { type ComponentType, use, useEffect, useState } from 'react';
import { commonStrings, useSay } from '../i18n/index.ts';
import { Button } from '../kit/index.ts';
import { afterPaint, loadEngine, reloadPage } from '../state/index.ts';
import styles from './Panes.module.css';
import { strings } from './strings.ts';

/** The part of the page, or the same part missing; then it can be asked for again. */
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

/** Lets the lazy panes begin their work once the form that calls this is on the screen. */
export const useFormFirst = (): void => useEffect(() => afterPaint(open), []);

/**
 * A part of the page that shows what the engine makes: it appears when its own code and the engine
 * have both loaded, so that it never speaks of files or findings that are only still to come. The
 * first bundle takes longer than the form's painting, which does not wait for it. A lost connection
 * or a new deployment must not take the whole page with it.
 */
export const lazyPane = (load: () => Promise<ComponentType>): ComponentType => {
  const ask = (): Promise<Outcome> =>
    Promise.all([load(), loadEngine(), opened]).then(
      ([Content]) => ({ Content }),
      () => ({ Content: undefined }),
    );
  // Asked for once for all mountings: React renders anew while it waits.
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
