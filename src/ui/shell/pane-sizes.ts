/** Widths of the first two panes, in CSS pixels; the third takes the rest. */
export interface PaneSizes {
  readonly sections: number;
  readonly form: number;
}

/** Bounds that keep every pane usable. */
export const paneBounds = {
  sections: { min: 168, max: 300 },
  form: { min: 360, max: 860 },
} as const;

const key = 'waybill.panes';

/** Widths that suit the window: a third of it for the form, as much as it needs and no more. */
export const fittingSizes = (windowWidth: number): PaneSizes => ({
  sections: windowWidth < 1100 ? 176 : windowWidth < 1600 ? 212 : 232,
  form: Math.round(Math.min(680, Math.max(380, windowWidth * 0.39))),
});

const isSize = (value: unknown, { min, max }: { min: number; max: number }): value is number =>
  typeof value === 'number' && value >= min && value <= max;

/** The widths that the user left, or fitting ones. */
export const keptSizes = (windowWidth: number): PaneSizes => {
  const fitting = fittingSizes(windowWidth);
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? '{}');
    const { sections, form } = Object(kept) as Readonly<Record<string, unknown>>; // Checked below.
    return {
      sections: isSize(sections, paneBounds.sections) ? sections : fitting.sections,
      form: isSize(form, paneBounds.form) ? form : fitting.form,
    };
  } catch {
    return fitting;
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
