import { useMemo, useState } from 'react';
import type { FieldPath } from '../../core/index.ts';
import { useDecisions } from '../state/index.ts';
import { type CargoReading, newFacts, overruled, withFacts } from './review.ts';
import { type Adjustments, shippedPrograms } from './shipped.ts';

/** What the user takes of an import: facts, and other programs as workloads. */
export const useSelection = (review: CargoReading) => {
  const decisions = useDecisions();
  // A manifest describes the code, which all workloads share.
  const { base: config } = decisions;
  const [chosen, setChosen] = useState<ReadonlyMap<FieldPath, boolean>>(new Map());
  const [adjustments, adjust] = useState<Adjustments>(new Map());
  const facts = useMemo(() => newFacts(review.facts, config), [review.facts, config]);
  const left = useMemo(() => {
    const unlikely = overruled(review.facts, config);
    const paths = review.facts.map(({ path }) => path);
    return new Set(paths.filter((path) => !(chosen.get(path) ?? !unlikely.has(path))));
  }, [review.facts, config, chosen]);
  const base = useMemo(() => withFacts(config, facts, left), [config, facts, left]);
  const shipped = useMemo(
    () => shippedPrograms(decisions, base, review, adjustments),
    [decisions, base, review, adjustments],
  );
  const take = (paths: readonly FieldPath[], isTaken: boolean) =>
    setChosen(new Map([...chosen, ...paths.map((path) => [path, isTaken] as const)]));
  return { config, facts, left, base, shipped, adjustments, take, adjust };
};
