/**
 * Sets the theme before the first paint. `main.tsx` imports this module first, and it imports
 * nothing, so that a dark page never flashes white while other modules are evaluated.
 */
const key = 'waybill.theme';

const asked = (): string => {
  try {
    return window.localStorage.getItem(key) ?? 'system';
  } catch {
    // If the browser forbids storage, the theme follows the system.
    return 'system';
  }
};

const systemTheme = (): 'light' | 'dark' =>
  window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';

/** Paints a theme, and stores the chosen setting for the next first paint. */
export const paintTheme = (theme: 'light' | 'dark', wish: string): void => {
  document.documentElement.dataset['theme'] = theme;
  try {
    window.localStorage.setItem(key, wish);
  } catch {
    // Without storage only the first frame of the next visit has the wrong theme.
  }
};

const wish = asked();
document.documentElement.dataset['theme'] =
  wish === 'light' || wish === 'dark' ? wish : systemTheme();
