import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { presets } from '../src/core/index.ts';
import { type Figure, withUnit } from './report.ts';
import { median } from './statistics.ts';

const pairs = 15;

const timeOf = (args: readonly string[]): number => {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return time;
};

/**
 * Alternates complete runs of Waybill and of Node alone, so that a change of the machine's speed
 * affects both.
 */
const compare = (cli: string, preset: string): Figure[] => {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-bench-'));
  const times: number[] = [];
  const ratios: number[] = [];
  for (let pair = 0; pair <= pairs; pair += 1) {
    const out = join(folder, String(pair));
    const time = timeOf([cli, 'generate', '--preset', preset, '--out', out]);
    const bare = timeOf(['-e', '0']);
    // The first pair only fills the disk cache.
    if (pair === 0) continue;
    times.push(time);
    ratios.push(time / bare);
  }
  rmSync(folder, { recursive: true });
  return [
    {
      name: `waybill generate --preset ${preset}, whole process`,
      value: withUnit(median(times), 'ms', 0),
    },
    { name: '  as a multiple of node -e 0', value: withUnit(median(ratios), '×', 2), aim: '≤ 2 ×' },
  ];
};

/** Start time of Waybill, compared with the start time of Node. */
export const commandLineFigures = (cli: string): readonly Figure[] =>
  presets.flatMap(({ id }) => compare(cli, id));
