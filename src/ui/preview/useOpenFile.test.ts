import { beforeAll, describe, expect, it } from 'vitest';
import { type Decisions, defaultDecisions, defaults, single, withValue } from '../../core/index.ts';
import { filesOf, loadEngine } from '../state/index.ts';
import { fileOnShow } from './useOpenFile.ts';

const edited = single(withValue(defaults, 'project.httpPort', 9090));
const renamed = single(withValue(defaults, 'project.name', 'orders'));
const textIn = (decisions: Decisions, path: string | undefined) =>
  filesOf(decisions).find((file) => file.path === path)?.text;

/** The first frame after an edit of the defaults, and the next frame. */
const frames = (now: Decisions) => [
  { now, before: defaultDecisions, settled: defaultDecisions },
  { now, before: defaultDecisions, settled: now },
];

describe('the shown file', () => {
  it('is undefined until the engine has loaded', () => {
    const still = { now: defaultDecisions, before: defaultDecisions, settled: defaultDecisions };
    expect(fileOnShow(still, 'Dockerfile')).toBeUndefined();
  });
});

describe('the shown file, after the engine has loaded,', () => {
  beforeAll(loadEngine);

  it.each(['Dockerfile', 'compose.yaml', 'WAYBILL.md', undefined])(
    'has its new and its old text in the frame of the edit and after it: %s',
    (wanted) => {
      for (const frame of frames(edited)) {
        const shown = fileOnShow(frame, wanted);
        expect(shown?.file.path).toBe(wanted ?? filesOf(edited)[0]?.path);
        expect(shown?.file.text).toBe(textIn(edited, shown?.file.path));
        expect(shown?.old).toBe(textIn(defaultDecisions, shown?.file.path));
      }
    },
  );

  it('follows its renamed folder', () => {
    const chart = filesOf(defaultDecisions).find(({ path }) => path.endsWith('/Chart.yaml'))?.path;
    const moved = filesOf(renamed).find(({ path }) => path.endsWith('/Chart.yaml'))?.path;
    for (const frame of frames(renamed)) {
      const shown = fileOnShow(frame, chart);
      expect(shown?.file.path).toBe(moved);
      expect(shown?.old).toBe(textIn(defaultDecisions, chart));
    }
  });

  it('is replaced when the edit removes it', () => {
    const without = single(withValue(defaults, 'packaging.targets', ['compose']));
    const gone = filesOf(defaultDecisions).find(({ path }) =>
      path.endsWith('/deployment.yaml'),
    )?.path;
    for (const frame of frames(without))
      expect(filesOf(without)).toContain(fileOnShow(frame, gone)?.file);
  });
});
