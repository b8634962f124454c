import { type ComponentType, useEffect, useState } from 'react';
import { whenIdle } from './after-paint.ts';
import { useView } from './hooks.ts';
import { reloadPage } from './link.ts';
import { reportLoaded, reportMissing } from './missing-part.ts';
import { setView } from './store.ts';
import type { DialogName } from './view.ts';

/**
 * A ref for what a dialog focuses when it opens. React's own autoFocus runs before the native dialog
 * is shown, which then moves the focus to its first control; the attribute is what it honours.
 */
export const firstFocus = (element: HTMLElement | null): void => {
  element?.setAttribute('autofocus', '');
};

/** What a dialog behind a door is given. */
export interface DialogProps {
  readonly onClose: () => void;
}

/** A page that is never idle fetches its dialogs after so many milliseconds. */
const longestIdleWait = 10_000;

const close = () => setView({ dialog: undefined });

/**
 * Mounts a dialog while the view asks for it; its code is fetched when the page is idle, at the
 * latest when it is asked for. A dialog whose
 * code cannot be fetched says so instead of taking the page with it.
 */
export const DialogDoor = ({
  name,
  load,
}: {
  readonly name: DialogName;
  /** Must be the same function on every render. */
  readonly load: () => Promise<ComponentType<DialogProps>>;
}) => {
  const open = useView((view) => view.dialog === name);
  const [loaded, setLoaded] = useState<{ readonly Content: ComponentType<DialogProps> }>();
  useEffect(() => {
    // Fetched while nothing else happens, so that what is typed right after opening is not lost. A
    // failure is told when the dialog is asked for.
    whenIdle(() => void load().catch(() => undefined), longestIdleWait);
  }, [load]);
  useEffect(() => {
    if (!open || loaded) return;
    let wanted = true;
    load().then(
      (Content) => {
        reportLoaded(name);
        if (wanted) setLoaded({ Content });
      },
      () => {
        reportMissing(name, () => setView({ dialog: name }), reloadPage);
        close();
      },
    );
    return () => {
      wanted = false;
    };
  }, [open, loaded, load, name]);
  return open && loaded ? <loaded.Content onClose={close} /> : null;
};
