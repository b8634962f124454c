/** CSS pixels of the pane that the list of files and the open file share, and of 1 rem. */
export interface ListRoom {
  readonly width: number;
  readonly height: number;
  readonly rem: number;
}

/** The size of the list along the splitter's way, and between which sizes it may move. */
export interface ListSize {
  readonly size: number;
  readonly min: number;
  readonly max: number;
}

/** Where the list stands; `sheet` covers the open file and has no splitter. */
export type ListPlace = 'beside' | 'above' | 'sheet';

/** In rem. The width beside holds the longest name of a Kubernetes file. */
const measures = {
  beside: { from: 47.5, least: 10, most: 30, usual: 18.5, rest: 20 },
  above: { from: 30, least: 5, most: 45, usual: 21.25, rest: 12 },
} as const;

/** The place of the list in a pane of this width; the style sheet asks the same widths. */
export const listPlace = ({ width, rem }: Pick<ListRoom, 'width' | 'rem'>): ListPlace => {
  if (width >= measures.beside.from * rem) return 'beside';
  return width >= measures.above.from * rem ? 'above' : 'sheet';
};

/** The size nearest to the wanted one that leaves the open file its room; without a wish the usual. */
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
