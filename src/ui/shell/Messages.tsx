import CircleAlert from 'lucide-react/icons/circle-alert';
import Info from 'lucide-react/icons/info';
import { type ComponentType, lazy, Suspense, useCallback } from 'react';
import { commonStrings, useSay } from '../i18n/index.ts';
import { Toasts } from '../kit/index.ts';
import { dismiss, undo, useNotices } from '../state/index.ts';
import { strings } from './strings.ts';

const loadNews = async (): Promise<{ default: ComponentType }> => {
  try {
    return { default: (await import('./News.tsx')).News };
  } catch {
    // The page works without this part.
    return { default: () => null };
  }
};

/** Loaded after the form: nothing to announce can happen earlier. */
const News = lazy(loadNews);

/**
 * Messages about other parts of the page, announced politely, with an undo button where undo is
 * possible.
 */
export const Messages = () => {
  const say = useSay();
  const notices = useNotices();
  const onDismiss = useCallback((id: number) => dismiss(id), []);
  return (
    <>
      <Toasts
        label={say(strings.messages)}
        closeLabel={say(strings.dismiss)}
        onDismiss={onDismiss}
        messages={notices.map(({ id, text, tone, undoable, action, stays }) => {
          const offer = undoable ? { label: commonStrings.undo, run: undo } : action;
          return {
            id,
            text: say(text),
            tone,
            stays,
            icon: tone === 'info' ? Info : CircleAlert,
            action: offer && {
              label: say(offer.label),
              onPress: () => {
                dismiss(id);
                offer.run();
              },
            },
          };
        })}
      />
      <Suspense>
        <News />
      </Suspense>
    </>
  );
};
