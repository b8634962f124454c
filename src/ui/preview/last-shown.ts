/** Path of the file that the preview showed last; the preview stays with it while it exists. */
let last: string | undefined;

/** The file that was shown last. */
export const lastShown = (): string | undefined => last;

/** Notes which file is on show now. */
export const noteShown = (path: string | undefined): void => {
  last = path;
};
