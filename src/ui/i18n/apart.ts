/** A name after a Chinese word: Latin names are set apart with a space, as in `添加 Sidecar`. */
export const apart = (name: string): string => (/^[A-Za-z]/.test(name) ? ` ${name}` : name);
