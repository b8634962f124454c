import { useEffect, useMemo, useState } from 'react';
import type { Given } from '../state/index.ts';
import { askImporter } from './ask-importer.ts';
import {
  type CrateSelection,
  type GivenProject,
  type Review,
  reviewOf,
  reviewOfProject,
} from './review.ts';

interface ReadReview {
  readonly given: Given;
  readonly choice: CrateSelection;
  readonly review: Review;
}

/** Whether the files are many enough to be read in the worker. */
const isLarge = (given: Given | undefined): given is GivenProject =>
  given?.kind === 'cargo' && given.loose.length === 0 && 'Worker' in globalThis;

/**
 * The review of the files; `reading` while the worker reads a repository. After another choice in
 * the same repository the last review stays until the new one is there, so that the focus stays.
 */
export const useReview = (
  given: Given | undefined,
  choice: CrateSelection,
): Review | 'reading' | undefined => {
  const [read, setRead] = useState<ReadReview>();
  const large = isLarge(given) ? given : undefined;
  const small = useMemo(
    () => (given && large === undefined ? reviewOf(given, choice) : undefined),
    [given, large, choice],
  );
  useEffect(() => {
    if (large === undefined) return;
    let isOld = false;
    const keep = (review: Review): void => {
      if (!isOld) setRead({ given: large, choice, review });
    };
    askImporter(large, choice)
      .then((imported) => keep(reviewOfProject(large, imported)))
      // Without the worker the page itself reads; it may then stop for a moment.
      .catch(() => keep(reviewOf(large, choice)));
    return () => {
      isOld = true;
    };
  }, [large, choice]);
  if (large === undefined) return small;
  return read?.given === large ? read.review : 'reading';
};
