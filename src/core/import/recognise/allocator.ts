import {
  because,
  becauseLocked,
  findIndication,
  type Indication,
  type RecogniserContext,
} from '../evidence.ts';
import { type Fact, recognised } from '../fact.ts';

const jemalloc: Indication = {
  crates: [
    'tikv-jemallocator',
    'tikv-jemalloc-sys',
    'jemallocator',
    'jemalloc-sys',
    'jemallocator-global',
  ],
};

/** Wrappers with a feature that links jemalloc (https://docs.rs/crate/rocksdb/latest/features). */
const wrapped: Indication = {
  crates: ['rocksdb', 'rust-rocksdb', 'librocksdb-sys', 'speedb'],
  features: ['jemalloc'],
};

/** Facts about an allocator that is compiled into the service. */
export const recogniseAllocator = ({
  dependencies,
  locked,
}: RecogniserContext): readonly Fact[] => {
  const evidence = findIndication(dependencies, jemalloc) ?? findIndication(dependencies, wrapped);
  if (evidence !== undefined) {
    return [recognised('build.jemalloc', true, because(evidence), evidence.dependency.line)];
  }
  const crate = locked?.crates.find(({ package: { name } }) => jemalloc.crates.includes(name));
  return crate === undefined
    ? []
    : [recognised('build.jemalloc', true, becauseLocked(crate), crate.dependency.line)];
};
