import { because, findIndication, type Indication, type RecogniserContext } from '../evidence.ts';
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

/** Facts about an allocator that is compiled into the service. */
export const recogniseAllocator = ({ dependencies }: RecogniserContext): readonly Fact[] => {
  const evidence = findIndication(dependencies, jemalloc);
  return evidence === undefined
    ? []
    : [recognised('build.jemalloc', true, because(evidence), evidence.dependency.line)];
};
