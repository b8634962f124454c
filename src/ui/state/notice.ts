import type { Text } from '../../core/index.ts';

/** An action that a message offers. */
export interface NoticeAction {
  readonly label: Text;
  readonly run: () => void;
}

/** A temporary message; the shell announces it as a polite live region. */
export interface Notice {
  readonly id: number;
  readonly text: Text;
  readonly tone: 'info' | 'warning' | 'error';
  /** The message offers undo for the change that it reports. */
  readonly undoable: boolean;
  readonly action: NoticeAction | undefined;
  /** The message stays until the user closes it. */
  readonly stays: boolean;
  /** A newer message with the same `about` replaces the older message. */
  readonly about: string | undefined;
}
