import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changedPaths,
  defaults,
  fieldAt,
  fieldPaths,
  onlyChanges,
  parseConfig,
  unmet,
  valueAt,
  withValue,
} from './config.ts';
import { acceptValue } from './fields/index.ts';
import { arbitraryConfig } from './testing/arbitrary-config.ts';
import { runs } from './testing/runs.ts';

describe('a field', () => {
  it('accepts its own default', () => {
    for (const path of fieldPaths) {
      const field = fieldAt(path);
      expect(acceptValue(field, field.default), path).toEqual({ ok: true, value: field.default });
    }
  });

  it('has a label and a help text in both languages', () => {
    for (const path of fieldPaths) {
      const { label, help } = fieldAt(path);
      for (const text of [label.en, label['zh-CN'], help.en, help['zh-CN']]) {
        expect(text.trim(), path).not.toBe('');
      }
    }
  });

  it('has only `when` conditions that some value of the named field meets', () => {
    for (const path of fieldPaths) {
      for (const [condition, wanted] of Object.entries(fieldAt(path).when ?? {})) {
        const other = condition as (typeof fieldPaths)[number];
        const value = Array.isArray(wanted) ? wanted[0] : wanted;
        const held = fieldAt(other).kind === 'choices' ? [value] : value;
        expect(unmet(withValue(defaults, other, held), { [condition]: wanted }), path).toEqual([]);
      }
    }
  });
});

describe('parseConfig', () => {
  it('restores every Config from its differences to the defaults', () => {
    fc.assert(
      fc.property(arbitraryConfig(), (config) => {
        const parsed = parseConfig(JSON.parse(JSON.stringify(onlyChanges(config))));
        expect(parsed.errors).toEqual([]);
        expect(parsed.config).toEqual(config);
      }),
      runs(300),
    );
  });

  it('never throws, and always returns a valid Config', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const { config } = parseConfig(input);
        for (const path of changedPaths(config)) {
          expect(acceptValue(fieldAt(path), valueAt(config, path)).ok).toBe(true);
        }
      }),
    );
  });

  it('keeps the valid values and reports the values that it left out', () => {
    const { config, errors } = parseConfig({
      project: { name: 'web-api', httpPort: 0, colour: 'red' },
      workload: 7,
      weather: {},
    });
    expect(config.project.name).toBe('web-api');
    expect(config.project.httpPort).toBe(defaults.project.httpPort);
    expect(errors.map(({ path }) => path)).toEqual([
      'project.httpPort',
      'project.colour',
      'workload',
      'weather',
    ]);
    expect(errors[0]?.message.en).toContain('1 – 65535');
  });

  it('keeps the first rows of a table over its limit, and reports how many rows it left out', () => {
    const variables = Array.from({ length: 1000 }, (_, at) => ({ name: `V${at}`, value: `${at}` }));
    const { config, errors } = parseConfig({ settings: { variables } });
    expect(config.settings.variables).toHaveLength(128);
    expect(config.settings.variables[127]?.name).toBe('V127');
    expect(errors.map(({ path }) => path)).toEqual(['settings.variables']);
    expect(errors[0]?.message.en).toBe(
      'At most 128 rows fit, and 1000 are given: the last 872 were left out.',
    );
  });

  it('keeps the valid rows of a table and reports which row is invalid', () => {
    const variables = [
      { name: 'A', value: '1' },
      { name: 'NOT A NAME' },
      { name: 'B', value: '2' },
    ];
    const { config, errors } = parseConfig({ settings: { variables } });
    expect(config.settings.variables.map(({ name }) => name)).toEqual(['A', 'B']);
    expect(errors.map(({ message }) => message.en.slice(0, 28))).toEqual([
      'Row 2 was left out. Name: Us',
    ]);
  });

  it('fills the missing cells of a row and refuses unknown ones', () => {
    const known = parseConfig({ settings: { variables: [{ name: 'MODE', value: 'fast' }] } });
    expect(known.config.settings.variables).toEqual([
      { name: 'MODE', kind: 'text', secret: false, value: 'fast' },
    ]);
    const unknown = parseConfig({ settings: { variables: [{ name: 'MODE', colour: 'red' }] } });
    expect(unknown.errors).toHaveLength(1);
  });
});

describe('changedPaths', () => {
  it('lists only the fields that differ, in the form’s order', () => {
    const config = withValue(withValue(defaults, 'workload.replicas', 5), 'project.name', 'web');
    expect(changedPaths(config)).toEqual(['project.name', 'workload.replicas']);
    expect(changedPaths(defaults)).toEqual([]);
  });
});
