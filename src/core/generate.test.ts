import { describe, expect, it } from 'vitest';
import { defaults, generate, generateAround, plan, withValue } from './index.ts';

const earlier = plan(defaults);
const edited = withValue(defaults, 'project.httpPort', 9090);

describe('the files around one path', () => {
  it.each(generate(earlier).map(({ path }) => path))('hold %s as the whole bundle does', (path) => {
    const around = generateAround(path, { plan: plan(edited), earlier });
    const whole = generate(plan(edited));
    expect(around.find((file) => file.path === path)).toEqual(
      whole.find((file) => file.path === path),
    );
  });

  it('are the one family that made it', () => {
    const paths = generateAround('Dockerfile', { plan: plan(edited), earlier }).map(
      ({ path }) => path,
    );
    expect(paths).toContain('Dockerfile');
    expect(paths).not.toContain('compose.yaml');
  });

  it('are all files for what describes the bundle, and for an unknown path', () => {
    const whole = generate(plan(edited));
    for (const path of ['WAYBILL.md', 'none.txt'])
      expect(generateAround(path, { plan: plan(edited), earlier })).toEqual(whole);
  });

  it('are the same whether the bundle was asked for before or after', () => {
    const late = plan(edited);
    const first = generateAround('compose.yaml', { plan: late, earlier });
    expect(generate(late)).toEqual(generate(plan(edited)));
    expect(generateAround('compose.yaml', { plan: late, earlier })).toBe(first);
  });
});
