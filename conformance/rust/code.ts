import { rustCode } from '../../src/core/artifacts/rust/index.ts';
import { type Config, type Decisions, type Plan, plan, single } from '../../src/core/index.ts';

const written = (planned: Plan): string =>
  rustCode
    .files(planned)
    .map(({ path, text }) => `${path}\n${text}`)
    .join('\n');

/** All Rust code of decisions, for comparing their effect. */
export const codeOf = (decisions: Decisions): string => written(plan(decisions));

type Read = (place: string) => void;

/** A proxy of the object that reports which of its properties are read. */
const telling = <T extends object>(object: T, read: (name: string, value: unknown) => unknown): T =>
  new Proxy(object, {
    get: (target, name, receiver) => {
      const value: unknown = Reflect.get(target, name, receiver);
      return typeof name === 'string' ? read(name, value) : value;
    },
  });

const isRow = (value: unknown): value is object => typeof value === 'object' && value !== null;

const tellingRows = (value: unknown, path: string, read: Read): unknown =>
  Array.isArray(value) && value.some(isRow)
    ? value.filter(isRow).map((row) =>
        telling(row, (column, cell) => {
          read(`${path}.${column}`);
          return cell;
        }),
      )
    : value;

const tellingConfig = <C extends Config>(config: C, read: Read): C =>
  telling(config, (concern, section) =>
    isRow(section)
      ? telling(section, (field, value) => {
          read(`${concern}.${field}`);
          return tellingRows(value, `${concern}.${field}`, read);
        })
      : section,
  );

/** The fields and table columns that the code templates read. */
export function placesRead(config: Config): ReadonlySet<string> {
  const places = new Set<string>();
  const planned = plan(single(config));
  const watch = (one: Plan): Plan => ({
    ...one,
    config: tellingConfig(one.config, (place) => places.add(place)),
  });
  written({ ...watch(planned), environments: planned.environments.map(watch) });
  return places;
}
