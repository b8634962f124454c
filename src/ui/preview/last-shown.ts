/** Path of the file that the preview showed last; it stays open while it exists. */
let last: string | undefined;

/** Path of the file that was shown last. */
export const lastShown = (): string | undefined => last;

/** Records which file is shown now. */
export const noteShown = (path: string | undefined): void => {
  last = path;
};
