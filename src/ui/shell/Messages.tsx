import CircleAlert from 'lucide-react/icons/circle-alert';
import Info from 'lucide-react/icons/info';
import { type ComponentType, lazy, Suspense, useCallback } from 'react';
import { en } from '../i18n/en.ts';
import { useText, useWords } from '../i18n/index.ts';
import { zhCn } from '../i18n/zh-cn.ts';
import { Toasts } from '../kit/index.ts';
import { dismiss, undo, useNotices } from '../state/index.ts';

const loadNews = async (): Promise<{ default: ComponentType }> => {
  try {
    return { default: (await import('./News.tsx')).News };
  } catch {
    // A page without it works.
    return { default: () => null };
  }
};

/** It comes after the form: nothing that it says can have happened before. */
const News = lazy(loadNews);

const undoLabel = { en: en['action.undoIt'], 'zh-CN': zhCn['action.undoIt'] };

/** What happened elsewhere on the page, announced politely, with the way back where there is one. */
export const Messages = () => {
  const say = useText();
  const words = useWords();
  const notices = useNotices();
  const onDismiss = useCallback((id: number) => dismiss(id), []);
  return (
    <>
      <Toasts
        label={say('pane.messages')}
        closeLabel={say('action.dismiss')}
        onDismiss={onDismiss}
        messages={notices.map(({ id, text, tone, undoable, action, stays }) => {
          const offer = undoable ? { label: undoLabel, run: undo } : action;
          return {
            id,
            text: words(text),
            tone,
            stays,
            icon: tone === 'info' ? Info : CircleAlert,
            action: offer && {
              label: words(offer.label),
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
