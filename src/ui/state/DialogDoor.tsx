import { type ComponentType, useEffect, useState } from 'react';
import { whenIdle } from './after-paint.ts';
import { useView } from './hooks.ts';
import { reloadPage } from './link.ts';
import { reportLoaded, reportMissing } from './missing-part.ts';
import { setView } from './store.ts';
import type { DialogName } from './view.ts';

/**
 * A ref for the element that a dialog focuses when it opens. React's autoFocus runs before the
 * native dialog is shown, and the dialog then focuses its first control; the dialog respects the
 * `autofocus` attribute.
 */
export const firstFocus = (element: HTMLElement | null): void => {
  element?.setAttribute('autofocus', '');
};

/** Props of a lazily loaded dialog. */
export interface DialogProps {
  readonly onClose: () => void;
}

/** Milliseconds after which a page that is never idle loads its dialogs. */
const longestIdleWait = 10_000;

const close = () => setView({ dialog: undefined });

/**
 * Mounts a dialog while the view says that it is open. Its code is loaded when the page is idle, at
 * the latest when the dialog is opened. If the code cannot be loaded, the page shows a message and
 * keeps working.
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
    // Loaded while the page is idle, so that typing right after opening is not lost. A failure is
    // reported when the user opens the dialog.
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
