const apple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** A shortcut as this machine writes it: `Ctrl K`, or `⌘ K` on Apple's. */
export const shortcut = (key: string): string => `${apple ? '⌘' : 'Ctrl'} ${key}`;
