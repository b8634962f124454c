const factors: Readonly<Record<string, number>> = {
  '': 1,
  m: 1e-3,
  k: 1e3,
  K: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/** A Kubernetes quantity as a number of its base unit: bytes, or processor cores. */
export const amountOf = (quantity: string): number => {
  const [, digits = '0', unit = ''] = /^([\d.]+)(\D*)$/.exec(quantity) ?? [];
  return Number(digits) * (factors[unit] ?? 1);
};

/** A Kubernetes amount of memory as Docker writes it: its k, m and g are powers of 1024. */
export const dockerBytes = (quantity: string): string => {
  const bytes = Math.ceil(amountOf(quantity));
  for (const [unit, size] of [
    ['g', 2 ** 30],
    ['m', 2 ** 20],
    ['k', 2 ** 10],
  ] as const) {
    if (bytes >= size && bytes % size === 0) return `${bytes / size}${unit}`;
  }
  return `${bytes}b`;
};
