import 'react';

declare module 'react' {
  // Custom properties carry measures into the style sheets.
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined;
  }
}
