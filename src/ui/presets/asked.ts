/** A preset that the next dialog opens with, and its variant. */
export interface AskedPreset {
  readonly preset: string;
  readonly variant: string | undefined;
}

let asked: AskedPreset | undefined;

/** Lets the dialog of the presets open with this one chosen. */
export const askForPreset = (preset: string, variant: string | undefined): void => {
  asked = { preset, variant };
};

/** The preset that was asked for, once. */
export const takeAskedPreset = (): AskedPreset | undefined => {
  const taken = asked;
  asked = undefined;
  return taken;
};
