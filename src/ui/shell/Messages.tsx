import CircleAlert from 'lucide-react/icons/circle-alert';
import Info from 'lucide-react/icons/info';
import { useCallback } from 'react';
import { useText, useWords } from '../i18n/index.ts';
import { Toasts } from '../kit/index.ts';
import { dismiss, undo, useNotices } from '../state/index.ts';

/** What happened elsewhere on the page, announced politely, with the way back where there is one. */
export const Messages = () => {
  const say = useText();
  const words = useWords();
  const notices = useNotices();
  const onDismiss = useCallback((id: number) => dismiss(id), []);
  return (
    <Toasts
      label={say('pane.messages')}
      closeLabel={say('action.dismiss')}
      onDismiss={onDismiss}
      messages={notices.map(({ id, text, tone, undoable }) => ({
        id,
        text: words(text),
        tone,
        icon: tone === 'info' ? Info : CircleAlert,
        action: undoable
          ? {
              label: say('action.undoIt'),
              onPress: () => {
                undo();
                dismiss(id);
              },
            }
          : undefined,
      }))}
    />
  );
};
