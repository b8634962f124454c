import type { Inspector } from '../inspector.ts';

/** Shell scripts, by the grammar of Bash. What the commands do is ShellCheck's to say. */
export const shell: Inspector = {
  reads: (path) => path.endsWith('.sh'),
  inspect: async ({ path, text }) => {
    const { shellMistakes } = await import('./shell-mistakes.ts');
    const { spanOf } = await import('../span.ts');
    return shellMistakes(text).map(({ start, end, severity, message }) => ({
      path,
      ...spanOf(text, start, end),
      severity,
      by: 'Bash',
      message,
    }));
  },
};
