import { useEffect, useRef } from 'react';
import styles from './Tooltips.module.css';

const gap = 6;
const edge = 8;

/** Milliseconds before a tooltip appears, so that a passing pointer does not show tooltips. */
const delay = 350;

const show = (tip: HTMLElement, target: HTMLElement): void => {
  if (!target.isConnected || tip.matches(':popover-open')) return;
  tip.textContent = target.dataset['tip'] ?? '';
  tip.showPopover();
  const at = target.getBoundingClientRect();
  const left = at.left + at.width / 2 - tip.offsetWidth / 2;
  const below = at.bottom + gap + tip.offsetHeight < window.innerHeight;
  tip.style.left = `${Math.max(edge, Math.min(left, window.innerWidth - tip.offsetWidth - edge))}px`;
  tip.style.top = `${below ? at.bottom + gap : at.top - gap - tip.offsetHeight}px`;
};

const targetOf = (event: Event): HTMLElement | undefined => {
  const target = event.target instanceof Element ? event.target.closest('[data-tip]') : null;
  return target instanceof HTMLElement ? target : undefined;
};

/**
 * The page's single tooltip: shows the `data-tip` of the element under the pointer or with keyboard
 * focus. It repeats the accessible name, so it is hidden from assistive technology.
 */
export const Tooltips = () => {
  const tip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const watching = new AbortController();
    let timer: number | undefined;
    const open = (event: Event) => {
      const target = targetOf(event);
      const byKeyboard = event.type === 'focusin';
      const element = tip.current;
      if (!element || !target || (byKeyboard && !target.matches(':focus-visible'))) return;
      window.clearTimeout(timer);
      // Delayed even for focus: a closing menu returns the focus while its popover is still hiding.
      timer = window.setTimeout(() => show(element, target), byKeyboard ? 0 : delay);
    };
    const close = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
      window.clearTimeout(timer);
      if (tip.current?.matches(':popover-open')) tip.current.hidePopover();
    };
    for (const name of ['pointerover', 'focusin'])
      document.addEventListener(name, open, { signal: watching.signal });
    for (const name of ['pointerout', 'pointerdown', 'focusout', 'keydown', 'scroll'])
      document.addEventListener(name, close, { signal: watching.signal, capture: true });
    return () => {
      window.clearTimeout(timer);
      watching.abort();
    };
  }, []);
  return <div ref={tip} popover="manual" aria-hidden="true" className={styles.tip} />;
};
