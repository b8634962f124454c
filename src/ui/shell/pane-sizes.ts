/** Widths of the first two panes, in CSS pixels; the third pane takes the rest. */
export interface PaneSizes {
  readonly sections: number;
  readonly form: number;
}

/** The room that the panes share. */
export interface Room {
  /** CSS pixels from the left edge of the first pane to the right edge of the last. */
  readonly width: number;
  /** CSS pixels of 1 rem: 16, or what the reader chose as font size of the browser. */
  readonly rem: number;
}

/** The least and the largest width between which a splitter moves, in CSS pixels. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** Pixels of the two splitters. */
const splitters = 2;

/** Least and largest widths in rem, so that larger text keeps its room. */
const inRem = { sections: [10.5, 18.75], form: [22.5, 53.75], files: 20 } as const;

const between = (size: number, { min, max }: Bounds): number =>
  Math.round(Math.min(max, Math.max(min, size)));

/**
 * How far each splitter moves while the other pane keeps its width: never so far that the files
 * have less than their least width.
 */
export const paneBounds = (
  sizes: PaneSizes,
  { width, rem }: Room,
): Readonly<Record<keyof PaneSizes, Bounds>> => {
  const shared = width - splitters - inRem.files * rem;
  const bounds = ([least, most]: readonly [number, number], other: number): Bounds => {
    const min = Math.floor(least * rem);
    return { min, max: Math.max(min, Math.floor(Math.min(most * rem, shared - other))) };
  };
  return {
    sections: bounds(inRem.sections, sizes.form),
    form: bounds(inRem.form, sizes.sections),
  };
};

/**
 * The widths nearest to the wanted ones with which all three panes fit: what is too much is taken
 * from the form first, then from the sections. A room too narrow for three panes is shared in
 * proportion to their least widths.
 */
export const fitPanes = (wanted: PaneSizes, room: Room): PaneSizes => {
  const [least, form] = [inRem.sections[0], inRem.form[0]];
  const share = Math.max(0, room.width - splitters) / (least + form + inRem.files);
  if (share < room.rem)
    return { sections: Math.floor(least * share), form: Math.floor(form * share) };
  const formLeast = { sections: 0, form: Math.floor(form * room.rem) };
  const sections = between(wanted.sections, paneBounds(formLeast, room).sections);
  return {
    sections,
    form: between(wanted.form, paneBounds({ ...formLeast, sections }, room).form),
  };
};

/** Widths that suit the window: a third of it for the form, as much as it needs and no more. */
export const usualSizes = (room: Room): PaneSizes => {
  const { width, rem } = room;
  const sections = width < 68.75 * rem ? 11 : width < 100 * rem ? 13.25 : 14.5;
  const form = Math.min(42.5 * rem, Math.max(23.75 * rem, width * 0.39));
  return fitPanes({ sections: sections * rem, form }, room);
};

const key = 'waybill.panes';

const isSize = (value: unknown): value is number => typeof value === 'number' && value > 0;

/** The widths that the user left; undefined for a pane that never was resized. */
export const keptSizes = (): Partial<PaneSizes> => {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? '{}');
    const { sections, form } = Object(kept) as Readonly<Record<string, unknown>>; // Checked below.
    return { ...(isSize(sections) && { sections }), ...(isSize(form) && { form }) };
  } catch {
    return {};
  }
};

/** Keeps the widths for the next visit; without storage they last as long as the page. */
export const keepSizes = (sizes: Partial<PaneSizes>): void => {
  try {
    window.localStorage.setItem(key, JSON.stringify(sizes));
  } catch {
    // Nothing but a width is lost.
  }
};
