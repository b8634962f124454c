import type { LucideIcon } from 'lucide-react/types';
import { memo } from 'react';

/**
 * An icon's drawing; import each from `lucide-react/icons/<name>` so that the bundle contains only
 * used icons.
 */
export type IconDrawing = LucideIcon;

/** A decorative icon in the colour of its text; the text beside it has the meaning. */
export const Icon = memo(
  ({
    of: Drawing,
    size = 16,
    className,
  }: {
    readonly of: IconDrawing;
    /** Edge length in CSS pixels at the default font size of 16 px; it scales with the text. */
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
