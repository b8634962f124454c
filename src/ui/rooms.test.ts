import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = import.meta.dirname;

/** A room with more files than this needs a README. */
const mostWithout = 5;

const rooms = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({
    path,
    name: path.slice(root.length + 1),
    files: readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'README.md')
      .map(({ name }) => name),
  }));

describe('the rooms of the interface', () => {
  it('have a README when they hold more than five files', () => {
    const without = rooms.filter(
      ({ path, files }) => files.length > mostWithout && !existsSync(join(path, 'README.md')),
    );
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('say in at most ten lines what they are and with which file to begin', () => {
    const described = rooms.filter(({ path }) => existsSync(join(path, 'README.md')));
    expect(described.length).toBeGreaterThan(10);
    for (const { path, name } of described) {
      const lines = readFileSync(join(path, 'README.md'), 'utf8').trimEnd().split('\n');
      const [, first] = /^Begin with: `([^`]+)`\.$/.exec(lines.at(-1) ?? '') ?? [];
      expect(lines.length, name).toBeLessThanOrEqual(10);
      expect(first, `${name}: the last line`).toBeDefined();
      expect(existsSync(join(path, first ?? '')), `${name}: ${first}`).toBe(true);
    }
  });
});
