import { describe, expect, it } from 'vitest';
import { defaults, withValues } from '../config.ts';
import { withStatements } from './code-fields.ts';
import {
  importPrograms,
  layerOfProgram,
  type ProgramChoice,
  programKind,
  workloadNameOf,
} from './programs-together.ts';
import { filesFrom, type ProjectChoice } from './project.ts';

const orders = {
  'Cargo.toml': '[workspace]\nmembers = ["crates/*"]\n',
  'crates/api/Cargo.toml':
    '[package]\nname = "orders-api"\nversion = "1.0.0"\nedition = "2024"\n[dependencies]\naxum = "0.8"\ntonic = "0.14"\nsqlx = { version = "0.8", features = ["postgres"] }\n',
  'crates/api/src/main.rs': 'fn main() {}\n',
  'crates/api/src/bin/orders-migrate.rs': 'fn main() {}\n',
  'crates/worker/Cargo.toml':
    '[package]\nname = "orders-worker"\nversion = "1.0.0"\nedition = "2024"\n[dependencies]\nasync-nats = "0.42"\n[build-dependencies]\ntonic-prost-build = "0.14"\n',
  'crates/worker/src/main.rs': 'fn main() {}\n',
};

const read = (
  also: readonly ProgramChoice[],
  choice: ProjectChoice = { package: 'orders-api', binary: 'orders-api' },
) => {
  const read = importPrograms(
    'Cargo.toml',
    filesFrom(new Map(Object.entries(orders))),
    choice,
    also,
  );
  if (!read.ok) throw new Error(read.message.en);
  return read;
};

const worker = { package: 'orders-worker', binary: 'orders-worker' };
const migrate = { package: 'orders-api', binary: 'orders-migrate' };

describe('programs that are imported together', () => {
  it('are offered beside the chosen one, and not before a package is chosen', () => {
    expect(read([]).others.map(({ binary, kind }) => [binary, kind])).toEqual([
      ['orders-migrate', 'job'],
      ['orders-worker', 'worker'],
    ]);
    expect(read([], {})).toMatchObject({ binary: undefined, others: [], wantsPackage: true });
  });

  it('share what each of them needs, with the program in the reason', () => {
    const value = (also: readonly ProgramChoice[], path: string) =>
      read(also).facts.find((fact) => fact.path === path);
    expect(value([], 'services.broker')).toBeUndefined();
    expect(value([worker], 'services.broker')).toMatchObject({
      value: 'nats',
      because: { en: expect.stringMatching(/^`orders-worker`: dependency `async-nats`/) },
    });
    expect(value([worker], 'build.protoc')?.value).toBe(true);
    expect(value([worker], 'project.name')?.value).toBe('orders-api');
  });

  const layer = (wanted: ProgramChoice, kind?: 'server') => {
    const { facts, also } = read([wanted]);
    const [program] = also;
    if (program === undefined) throw new Error('not imported');
    const stated = withStatements(defaults, facts);
    const base = withValues(stated, [['workload.args', ['serve']]]);
    const args = { path: 'workload.args', value: ['serve'], certainty: 'recognised' } as const;
    const first = [...facts, { ...args, because: { en: 'CMD', 'zh-CN': 'CMD' } }];
    return layerOfProgram(base, first, program, kind ?? programKind(program.program.kind));
  };

  it('become workloads that decide only what differs', () => {
    expect(layer(worker)).toEqual({
      project: { binary: 'orders-worker', package: 'orders-worker' },
      workload: { kind: 'worker', args: [] },
    });
    expect(layer(migrate)).toEqual({
      project: { binary: 'orders-migrate' },
      workload: { kind: 'job', args: [] },
    });
  });

  it('keep what was read of a server', () => {
    expect(layer(worker, 'server').project).toMatchObject({ http: false });
  });
});

describe('the name of a workload', () => {
  it.each([
    ['orders-worker', 'orders', 'worker'],
    ['orders-worker', 'orders-api', 'worker'],
    ['orders_migrate', 'orders-api', 'migrate'],
    ['worker', 'orders', 'worker'],
    ['orders', 'orders', 'orders'],
    ['2fa', 'orders', 'fa'],
    ['orders-invoice-reminder-sender', 'orders', 'invoice-reminder-sen'],
  ])('of %s in the bundle %s is %s', (binary, bundle, name) => {
    expect(workloadNameOf(binary, bundle)).toBe(name);
  });

  it('gets a number where it is taken', () => {
    expect(workloadNameOf('orders-worker', 'orders', ['worker', 'worker-2'])).toBe('worker-3');
    const long = workloadNameOf('orders-invoice-reminder-sender', 'orders', [
      'invoice-reminder-sen',
    ]);
    expect(long).toBe('invoice-reminder-s-2');
  });
});
