import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Newest modification time, in milliseconds, of the files at or below the paths; 0 without files.
 */
export const newestChange = (paths) =>
  Math.max(
    0,
    ...paths.map((path) => {
      const entry = statSync(path, { throwIfNoEntry: false });
      if (!entry) return 0;
      if (!entry.isDirectory()) return entry.mtimeMs;
      return newestChange(
        readdirSync(path)
          .filter((name) => name !== 'node_modules' && !name.startsWith('.'))
          .map((name) => join(path, name)),
      );
    }),
  );
