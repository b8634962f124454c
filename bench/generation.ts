import { encodeLink, generate, type Preset, plan, presets, withValue } from '../src/core/index.ts';
import { type Figure, withUnit } from './report.ts';
import { median } from './statistics.ts';

const warmUp = 200;
const rounds = 1000;

/** Milliseconds per edit, from the decisions to all files; each round changes the project's name. */
const timesOf = ({ decisions }: Preset): readonly number[] => {
  const times: number[] = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const base = withValue(decisions.base, 'project.name', `service-${round}`);
    const edited = { ...decisions, base };
    const start = performance.now();
    generate(plan(edited));
    const time = performance.now() - start;
    if (round >= warmUp) times.push(time);
  }
  return times;
};

/** Time to generate a bundle in Node, and length of the configuration's link. */
export const generationFigures = (): readonly Figure[] =>
  presets.flatMap((preset) => {
    const times = timesOf(preset);
    const time = median(times);
    // The mean, because garbage collection pauses are rare and long, and the median ignores them.
    const mean = times.reduce((sum, one) => sum + one, 0) / times.length;
    const files = generate(plan(preset.decisions)).length;
    return [
      {
        name: `Generate ${preset.id} in process (${files} files)`,
        value: withUnit(time, 'ms', 3),
        aim: '≤ 1 ms',
      },
      { name: `Bundles of ${preset.id} per second`, value: withUnit(1000 / mean, '/s', 0) },
      {
        name: `Link of ${preset.id}`,
        value: withUnit(encodeLink(preset.decisions).length, 'characters', 0),
      },
    ];
  });
