/**
 * Size in CSS pixels of the pane that the list and the open file share, and CSS pixels of 1 rem.
 */
export interface ListRoom {
  readonly width: number;
  readonly height: number;
  readonly rem: number;
}

/** The size of the list in the direction of the splitter, with its minimum and maximum. */
export interface ListSize {
  readonly size: number;
  readonly min: number;
  readonly max: number;
}

/** Position of the list; `sheet` covers the open file and has no splitter. */
export type ListPlace = 'beside' | 'above' | 'sheet';

/** In rem. The width beside the file fits the longest name of a Kubernetes file. */
const measures = {
  beside: { from: 47.5, least: 10, most: 30, usual: 18.5, rest: 20 },
  above: { from: 30, least: 5, most: 45, usual: 21.25, rest: 12 },
} as const;

/** Position of the list in a pane of this width; the style sheet uses the same widths. */
export const listPlace = ({ width, rem }: Pick<ListRoom, 'width' | 'rem'>): ListPlace => {
  if (width >= measures.beside.from * rem) return 'beside';
  return width >= measures.above.from * rem ? 'above' : 'sheet';
};

/**
 * The size nearest to the wanted size that leaves room for the open file; the default size if none
 * is wanted.
 */
export const fitList = (
  place: Exclude<ListPlace, 'sheet'>,
  wanted: number | undefined,
  { width, height, rem }: ListRoom,
): ListSize => {
  const { least, most, usual, rest } = measures[place];
  const whole = place === 'beside' ? width : height;
  const min = Math.floor(Math.min(least * rem, whole / 2));
  const max = Math.max(min, Math.floor(Math.min(most * rem, whole - rest * rem)));
  const common = place === 'beside' ? usual * rem : Math.min(usual * rem, whole * 0.4);
  return { size: Math.round(Math.min(max, Math.max(min, wanted ?? common))), min, max };
};
