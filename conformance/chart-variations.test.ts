import { describe, expect, it } from 'vitest';
import { chartVariations, mistakes } from './chart-variations.ts';

const values = {
  replicas: 3,
  service: { headless: true, name: 'a' },
  ports: [{ n: 1, name: 'x' }],
};

describe('the turns of a values file', () => {
  it('are one for each boolean and number, with what lies beside it in a list', () => {
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

describe('the mistakes in a values file', () => {
  it('are a wrong type at every place that the schema describes, and an unknown key', () => {
    const schema = { properties: { replicas: {}, service: { properties: { headless: {} } } } };
    expect([...mistakes({ replicas: 3, service: { headless: true } }, schema)]).toEqual([
      { path: '.notAValue', values: { notAValue: true } },
      { path: 'replicas', values: { replicas: ['wrong'] } },
      { path: 'service', values: { service: 'wrong' } },
      { path: 'service.notAValue', values: { service: { notAValue: true } } },
      { path: 'service.headless', values: { service: { headless: ['wrong'] } } },
    ]);
  });

  it('stop where the schema leaves the keys open', () => {
    const schema = { properties: { probe: {} } };
    expect([...mistakes({ probe: { path: '/' } }, schema)].map(({ path }) => path)).toEqual([
      '.notAValue',
      'probe',
    ]);
  });
});
