import { defaults, withValues } from '../../../config.ts';
import { single } from '../../../decisions.ts';
import { plan } from '../../../plan/index.ts';
import type { Change } from '../../../testing/change.ts';
import { docker } from '../index.ts';

/** Text of a generated file; empty where it is not generated. */
export const fileOf = (path: string, changes: readonly Change[]): string =>
  docker.files(plan(single(withValues(defaults, changes)))).find((file) => file.path === path)
    ?.text ?? '';

/** The Dockerfile of the defaults with these changes. */
export const dockerfile = (...changes: readonly Change[]): string => fileOf('Dockerfile', changes);

/** The lines of a Dockerfile, with continued instructions joined and without comments. */
export const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .replaceAll(/ \\\n\s*/g, ' ')
    .split('\n');

/** The FROM instructions of a Dockerfile. */
export const stages = (text: string) => lines(text).filter((line) => line.startsWith('FROM '));

/** Both platforms. */
export const both: Change = ['image.platforms', ['linux/amd64', 'linux/arm64']];
