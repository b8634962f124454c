/** Puts a space before a Latin name that follows a Chinese word, as in `添加 Sidecar`. */
export const apart = (name: string): string => (/^[A-Za-z]/.test(name) ? ` ${name}` : name);
