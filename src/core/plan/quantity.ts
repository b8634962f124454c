const factors: Readonly<Record<string, number>> = {
  '': 1,
  m: 1e-3,
  k: 1e3,
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

/** Converts a Kubernetes quantity to a number of bytes or cores; `undefined` when it is empty. */
export const amountOf = (quantity: string): number | undefined => {
  const number = Number.parseFloat(quantity);
  const unit = quantity.replace(/^[\d.]+/, '');
  const factor = factors[unit];
  return Number.isNaN(number) || factor === undefined ? undefined : number * factor;
};
