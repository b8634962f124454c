import { describe, expect, it } from 'vitest';
import { chartVariations, mistakes } from './chart-variations.ts';

const values = {
  replicas: 3,
  service: { headless: true, name: 'a' },
  ports: [{ n: 1, name: 'x' }],
};

describe('the variations of a values file', () => {
  it('are one for each boolean and number, with its neighbours when it is in a list', () => {
    expect(chartVariations(values)).toEqual([
      { path: 'replicas', to: [{ replicas: 4 }, { replicas: 2 }] },
      { path: 'service.headless', to: [{ service: { headless: false } }] },
      {
        path: 'ports[0].n',
        to: [{ ports: [{ n: 2, name: 'x' }] }, { ports: [{ n: 0, name: 'x' }] }],
      },
    ]);
  });
});

describe('the invalid variants of a values file', () => {
  it('have a wrong type at every path of the schema, or an unknown key', () => {
    const schema = { properties: { replicas: {}, service: { properties: { headless: {} } } } };
    expect([...mistakes({ replicas: 3, service: { headless: true } }, schema)]).toEqual([
      { path: '.notAValue', values: { notAValue: true } },
      { path: 'replicas', values: { replicas: ['wrong'] } },
      { path: 'service', values: { service: 'wrong' } },
      { path: 'service.notAValue', values: { service: { notAValue: true } } },
      { path: 'service.headless', values: { service: { headless: ['wrong'] } } },
    ]);
  });

  it('do not change mappings whose keys the schema does not list', () => {
    const schema = { properties: { probe: {} } };
    expect([...mistakes({ probe: { path: '/' } }, schema)].map(({ path }) => path)).toEqual([
      '.notAValue',
      'probe',
    ]);
  });
});
