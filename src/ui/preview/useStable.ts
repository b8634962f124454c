import { useState } from 'react';

const alike = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index]);

/** Returns the previous list while its values are equal, so that dependent values stay the same. */
export const useStable = (values: readonly string[]): readonly string[] => {
  const [kept, setKept] = useState(values);
  if (kept === values || alike(kept, values)) return kept;
  setKept(values);
  return values;
};
