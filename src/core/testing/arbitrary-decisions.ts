import fc from 'fast-check';
import { fieldAt, withValue } from '../config.ts';
import { type Decisions, single } from '../decisions.ts';
import { type Layer, layerOf, ownPaths } from '../layer.ts';
import { type KindId, workloadKinds } from '../workloads/index.ts';
import { arbitrarySystem } from './any-plan.ts';
import { arbitraryValue } from './arbitrary-config.ts';
import type { Change } from './change.ts';

// The keys of the table are exactly the kinds.
const kinds = Object.keys(workloadKinds) as KindId[];

const names = [
  'worker',
  'nightly',
  'migrate',
  'admin',
  'a',
  'b-2',
  'w2345678901234567890',
] as const;

const change: fc.Arbitrary<Change> = fc
  .constantFrom(...ownPaths.filter((path) => path !== 'workload.kind'))
  .chain((path) => arbitraryValue(fieldAt(path)).map((value): Change => [path, value]));

/** Any layer of a kind: often with a program or arguments of its own. */
const layer: fc.Arbitrary<Layer> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    binary: fc.option(fc.constantFrom('orders-worker', 'orders_worker', 'tool', 'Tool-2', 'app'), {
      nil: undefined,
    }),
    args: fc.option(fc.constantFrom(['migrate'], ['--queue', 'a b', "it's"]), { nil: undefined }),
    changes: fc.array(change, { maxLength: 8 }),
  })
  .map(({ kind, binary, args, changes }) =>
    layerOf([
      ...changes,
      ['workload.kind', kind],
      ...(binary === undefined ? [] : ([['project.binary', binary]] as const)),
      ...(args === undefined ? [] : ([['workload.args', args]] as const)),
    ]),
  );

/** Up to four workloads beside the first one, so that every pair of kinds meets. */
export const arbitraryWorkloads: fc.Arbitrary<Decisions['workloads']> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...names), layer), {
    minLength: 1,
    maxLength: 4,
    selector: ([name]) => name,
  })
  .map((entries) => Object.fromEntries(entries));

/**
 * Any decisions of a bundle with several workloads, in one image or in one per program; the first
 * workload may be of any kind, too.
 */
export const severalWorkloads: fc.Arbitrary<Decisions> = fc
  .record({ base: arbitrarySystem, workloads: arbitraryWorkloads, perProgram: fc.boolean() })
  .map(
    ({ base, workloads, perProgram }): Decisions => ({
      base: withValue(base, 'image.perProgram', perProgram),
      workloads,
    }),
  );

/** Any decisions, with one workload or with several. */
export const arbitraryDecisions: fc.Arbitrary<Decisions> = fc.oneof(
  arbitrarySystem.map(single),
  severalWorkloads,
);
