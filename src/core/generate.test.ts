import { describe, expect, it } from 'vitest';
import { single } from './decisions.ts';
import { defaults, generate, generateAround, plan, withValue } from './index.ts';

const earlier = plan(single(defaults));
const edited = withValue(defaults, 'project.httpPort', 9090);

describe('generateAround', () => {
  it.each(generate(earlier).map(({ path }) => path))(
    'returns %s with the same text as the whole bundle',
    (path) => {
      const around = generateAround(path, { plan: plan(single(edited)), earlier });
      const whole = generate(plan(single(edited)));
      expect(around.find((file) => file.path === path)).toEqual(
        whole.find((file) => file.path === path),
      );
    },
  );

  it('returns only the family of files that contains the path', () => {
    const paths = generateAround('Dockerfile', { plan: plan(single(edited)), earlier }).map(
      ({ path }) => path,
    );
    expect(paths).toContain('Dockerfile');
    expect(paths).not.toContain('compose.yaml');
  });

  it('returns all files for a path that describes the bundle, and for an unknown path', () => {
    const whole = generate(plan(single(edited)));
    for (const path of ['WAYBILL.md', 'none.txt'])
      expect(generateAround(path, { plan: plan(single(edited)), earlier })).toEqual(whole);
  });

  it('returns the same files before and after the whole bundle was generated', () => {
    const late = plan(single(edited));
    const first = generateAround('compose.yaml', { plan: late, earlier });
    expect(generate(late)).toEqual(generate(plan(single(edited))));
    expect(generateAround('compose.yaml', { plan: late, earlier })).toBe(first);
  });
});
