import type { LucideIcon } from 'lucide-react/types';
import { memo } from 'react';

/** The drawing of an icon; import each from `lucide-react/icons/<name>` so that only used ones ship. */
export type IconDrawing = LucideIcon;

/** A decorative icon in the colour of its text; the words beside it carry the meaning. */
export const Icon = memo(
  ({
    of: Drawing,
    size = 16,
    className,
  }: {
    readonly of: IconDrawing;
    /** Edge in CSS pixels at the usual font size of 16 px; it grows with the text. */
    readonly size?: number;
    readonly className?: string | undefined;
  }) => (
    <Drawing
      aria-hidden="true"
      focusable="false"
      size={`${size / 16}rem`}
      strokeWidth={1.75}
      className={className}
      style={{ flex: 'none' }}
    />
  ),
);
