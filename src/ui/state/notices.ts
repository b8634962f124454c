import type { Text } from '../../core/index.ts';
import type { Notice } from './notice.ts';
import { store } from './store.ts';

const noticeLimit = 3;

/** How a message is shown and which action it offers. */
export type NoticeOptions = Partial<Omit<Notice, 'id' | 'text'>>;

/** Shows a message; with more than three messages the oldest is removed. */
export const notify = (text: Text, options: NoticeOptions = {}): void => {
  store.setState(({ notices }) => {
    const notice: Notice = {
      tone: 'info',
      undoable: false,
      action: undefined,
      stays: false,
      about: undefined,
      ...options,
      id: (notices.at(-1)?.id ?? 0) + 1,
      text,
    };
    const others = notices.filter(({ about }) => about === undefined || about !== notice.about);
    return { notices: [...others, notice].slice(-noticeLimit) };
  });
};

/** Removes a message. */
export const dismiss = (id: number): void => {
  store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
};

/** Removes the message with this `about`, because it no longer applies. */
export const dismissAbout = (about: string): void => {
  store.setState(({ notices }) => ({
    notices: notices.filter((notice) => notice.about !== about),
  }));
};
