import type { FocusEvent } from 'react';

/** A blur handler for a group: calls back when the focus moves outside the group. */
export const onFocusLeaving =
  (left: () => void) =>
  (event: FocusEvent<HTMLElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) left();
  };
