import X from 'lucide-react/icons/x';
import { useEffect, useState } from 'react';
import { Button, IconButton } from '../controls/Button.tsx';
import { Icon, type IconDrawing } from '../Icon.tsx';
import styles from './Toast.module.css';

/** A temporary message. */
export interface ToastMessage {
  readonly id: number;
  readonly text: string;
  readonly icon: IconDrawing;
  readonly tone: 'info' | 'warning' | 'error';
  /** The message stays until it is closed. */
  readonly stays?: boolean;
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined;
}

/** Milliseconds for which a message stays, not counting time with pointer or focus on it. */
const stay = 8000;

const Toast = ({
  message,
  closeLabel,
  onDismiss,
}: {
  readonly message: ToastMessage;
  readonly closeLabel: string;
  readonly onDismiss: (id: number) => void;
}) => {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || message.stays) return;
    const timer = window.setTimeout(() => onDismiss(message.id), stay);
    return () => window.clearTimeout(timer);
  }, [held, message.id, message.stays, onDismiss]);
  return (
    <li
      className={styles.toast}
      data-tone={message.tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon of={message.icon} />
      <span className={styles.text}>{message.text}</span>
      {message.action && (
        <Button look="quiet" className={styles.action} onClick={message.action.onPress}>
          {message.action.label}
        </Button>
      )}
      <IconButton icon={X} label={closeLabel} onClick={() => onDismiss(message.id)} />
    </li>
  );
};

/**
 * The region for messages; a live region from the start, so that screen readers announce each
 * message.
 */
export const Toasts = ({
  label,
  closeLabel,
  messages,
  onDismiss,
}: {
  readonly label: string;
  readonly closeLabel: string;
  readonly messages: readonly ToastMessage[];
  readonly onDismiss: (id: number) => void;
}) => (
  <section aria-label={label} aria-live="polite" className={styles.region}>
    <ul>
      {messages.map((message) => (
        <Toast key={message.id} message={message} closeLabel={closeLabel} onDismiss={onDismiss} />
      ))}
    </ul>
  </section>
);
