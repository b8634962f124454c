import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import lock from '../package-lock.json' with { type: 'json' };
import { thirdPartyNotices } from '../setup/third-party-notices.mjs';

interface Entry {
  readonly link?: boolean;
  readonly integrity?: string;
  readonly resolved?: string;
}

// The type that TypeScript reads from the file differs from entry to entry.
const entries = Object.entries(lock.packages as Readonly<Record<string, Entry>>).filter(
  ([path]) => path !== '',
);

it('has the hash of every package in the lock file, and names no registry', () => {
  expect(entries.length).toBeGreaterThan(100);
  const without = entries.filter(
    ([, { link, integrity = '' }]) => !link && !/^sha512-/.test(integrity),
  );
  expect(without.map(([path]) => path)).toEqual([]);
  expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

it('has the licence of every package that is built into the app', () => {
  const notices = thirdPartyNotices();
  for (const [name, version] of Object.entries(manifest.dependencies)) {
    expect(notices).toContain(`\n${name} ${version} (`);
    expect(lock.packages).toHaveProperty([`node_modules/${name}`]);
  }
  expect(notices).toContain(readFileSync('node_modules/react/LICENSE', 'utf8').trim());
  expect(notices).not.toContain('\nvitest ');
});
