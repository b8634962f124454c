/**
 * Sets the theme before anything is drawn. Imported first by `main.tsx` and importing nothing,
 * so that a dark page never flashes white while the rest is evaluated.
 */
const key = 'waybill.theme';

const asked = (): string => {
  try {
    return window.localStorage.getItem(key) ?? 'system';
  } catch {
    // A browser that forbids storage follows the system.
    return 'system';
  }
};

const systemTheme = (): 'light' | 'dark' =>
  window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';

/** Paints in a theme, and remembers what was asked for until the next first paint. */
export const paintTheme = (theme: 'light' | 'dark', wish: string): void => {
  document.documentElement.dataset['theme'] = theme;
  try {
    window.localStorage.setItem(key, wish);
  } catch {
    // Nothing is lost but the first frame of the next visit.
  }
};

const wish = asked();
document.documentElement.dataset['theme'] =
  wish === 'light' || wish === 'dark' ? wish : systemTheme();
