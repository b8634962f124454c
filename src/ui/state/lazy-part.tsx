import { type ComponentType, useEffect, useState } from 'react';
import { reloadPage } from './link.ts';
import { reportLoaded, reportMissing } from './missing-part.ts';

/**
 * A component whose code is loaded when it is first shown; nothing is shown until then. When loading
 * fails, the page shows a message with a retry and keeps working.
 */
export const lazyPart = <P extends object>(
  name: string,
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> => {
  let Loaded: ComponentType<P> | undefined;
  // One request for all places that show the part.
  let asked: Promise<void> | undefined;
  const ask = (): Promise<void> => {
    asked ??= load().then(
      (Content) => {
        Loaded = Content;
        reportLoaded(name);
      },
      () => {
        asked = undefined;
        reportMissing(name, () => void ask(), reloadPage);
      },
    );
    return asked;
  };
  return (props) => {
    const [, show] = useState(false);
    useEffect(() => {
      let wanted = true;
      if (!Loaded) void ask().then(() => wanted && show(true));
      return () => {
        wanted = false;
      };
    }, []);
    return Loaded ? <Loaded {...props} /> : null;
  };
};
