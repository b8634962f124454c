import { useState } from 'react';

const alike = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index]);

/** The same list as before when its values are the same, so that what depends on it stays too. */
export const useStable = (values: readonly string[]): readonly string[] => {
  const [kept, setKept] = useState(values);
  if (kept === values || alike(kept, values)) return kept;
  setKept(values);
  return values;
};
