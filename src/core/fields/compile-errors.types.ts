/**
 * Declarations that must not compile. The type check fails when one of them does: each
 * `@ts-expect-error` states the mistake that the line below it makes.
 */
import {
  choice,
  defineConcern,
  defineConcerns,
  number,
  port,
  same,
  table,
  text,
  toggle,
} from './index.ts';

const told = { label: same('label'), help: same('help') };
const options = { a: { label: same('a') }, b: { label: same('b') } };

// @ts-expect-error a text without its Chinese translation
toggle({ label: { en: 'only English' }, help: same('help'), default: true });

// @ts-expect-error a field without a help text
toggle({ label: same('label'), default: true });

// @ts-expect-error a default below its range
number({ ...told, default: 0, min: 1, max: 500 });

// @ts-expect-error a default above its range
number({ ...told, default: 501, min: 1, max: 500 });

// A default outside the range is allowed if it is the value that means "nothing chosen".
number({ ...told, default: 0, min: 1, max: 500, unset: { value: 0, means: same('none') } });

// @ts-expect-error a default outside the range that is not the value for "nothing chosen"
number({ ...told, default: 501, min: 1, max: 500, unset: { value: 0, means: same('none') } });

// @ts-expect-error no port has the number 0
port({ ...told, default: 0 });

// @ts-expect-error a default that is not one of the options
choice({ ...told, default: 'c', options });

table({
  ...told,
  row: same('row'),
  columns: { c: choice({ ...told, default: 'a', options }) },
  // @ts-expect-error a row with a value that its column does not offer
  default: [{ c: 'z' }],
});

const section = { title: same('title'), intro: same('intro') };

defineConcern({
  ...section,
  groups: { known: same('known') },
  // @ts-expect-error a field in a group that the section does not name
  fields: { f: toggle({ ...told, default: true, group: 'unknown' }) },
});

const first = defineConcern({
  ...section,
  fields: {
    mode: choice({ ...told, default: 'a', options }),
    name: text({ ...told, default: '' }),
  },
});

const unknownField = defineConcern({
  ...section,
  fields: { f: toggle({ ...told, default: true, when: { 'first.missing': 'a' } }) },
});
// @ts-expect-error a `when` that names an unknown field
defineConcerns({ first, second: unknownField });

const unknownValue = defineConcern({
  ...section,
  fields: { f: toggle({ ...told, default: true, when: { 'first.mode': 'z' } }) },
});
// @ts-expect-error a `when` with a value that the field never holds
defineConcerns({ first, second: unknownValue });

const known = defineConcern({
  ...section,
  fields: { f: toggle({ ...told, default: true, when: { 'first.mode': ['a', 'b'] } }) },
});
// A valid declaration must compile; it proves that the errors above come from the mistakes alone.
defineConcerns({ first, second: known });
number({ ...told, default: 0.5, min: 0, max: 1 });
number({ ...told, default: 500, min: 1, max: 500 });
