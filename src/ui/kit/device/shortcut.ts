const apple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** A shortcut in the platform's notation: `Ctrl K`, or `⌘ K` on Apple devices. */
export const shortcut = (key: string): string => `${apple ? '⌘' : 'Ctrl'} ${key}`;
