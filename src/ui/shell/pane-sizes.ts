/** Widths of the first two panes, in CSS pixels; the third pane takes the rest. */
export interface PaneSizes {
  readonly sections: number;
  readonly form: number;
}

/** The room that the three panes share. */
export interface Room {
  /** CSS pixels from the left edge of the first pane to the right edge of the last pane. */
  readonly width: number;
  /** CSS pixels of 1 rem: 16, or the font size chosen in the browser. */
  readonly rem: number;
}

/** Minimum and maximum width for a splitter, in CSS pixels. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** Width of the two splitters in CSS pixels. */
const splitters = 2;

/** Minimum and maximum widths in rem, so that larger text gets more room. */
const inRem = { sections: [10.5, 18.75], form: [22.5, 53.75], files: 20 } as const;

const between = (size: number, { min, max }: Bounds): number =>
  Math.round(Math.min(max, Math.max(min, size)));

/**
 * The range of each splitter while the other pane keeps its width; the files keep at least their
 * minimum width.
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
 * The widths nearest to the wanted widths with which all panes fit: the form is reduced first, then
 * the sections. A room below the sum of the minimum widths is divided in proportion to them.
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

/** Default widths for the window: a third for the form, within its limits. */
export const usualSizes = (room: Room): PaneSizes => {
  const { width, rem } = room;
  const sections = width < 68.75 * rem ? 11 : width < 100 * rem ? 13.25 : 14.5;
  const form = Math.min(42.5 * rem, Math.max(23.75 * rem, width * 0.39));
  return fitPanes({ sections: sections * rem, form }, room);
};

const key = 'waybill.panes';

const isSize = (value: unknown): value is number => typeof value === 'number' && value > 0;

/** The stored widths; undefined for a pane that was never resized. */
export const keptSizes = (): Partial<PaneSizes> => {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? '{}');
    // The types are checked below.
    const { sections, form } = Object(kept) as Readonly<Record<string, unknown>>;
    return { ...(isSize(sections) && { sections }), ...(isSize(form) && { form }) };
  } catch {
    return {};
  }
};

/** Stores the widths for the next visit; without storage they last until the page is closed. */
export const keepSizes = (sizes: Partial<PaneSizes>): void => {
  try {
    window.localStorage.setItem(key, JSON.stringify(sizes));
  } catch {
    // Without storage only the widths are lost.
  }
};
