import { keepPreviousData, QueryClient, QueryObserver } from '@tanstack/react-query';
import { documentOf, type Inspection } from '../../core/index.ts';
import { currentDecisions, notInspected, store } from '../state/index.ts';
import { answered } from './answers.ts';
import { askInspector } from './ask-inspector.ts';
import { currentInspection, setInspection } from './inspection-state.ts';

/** Milliseconds without typing after which the files are inspected. */
const pause = 250;

/** Milliseconds after which a user notices waiting. */
const feltWait = 600;

/** Milliseconds for which answers are cached, so that undo needs no new request. */
const kept = 5 * 60_000;

const question = () => {
  // Contains which values are secret, but not the values, so that the worker generates the same
  // files as the page.
  const document = documentOf(currentDecisions());
  const queryKey = ['inspection', document] as const;
  return {
    queryKey,
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      // Passing the signal aborts a request that is no longer observed, so its answer is not
      // cached.
      askInspector(document, (said) => {
        if (!signal.aborted) answered(said, { early: true });
      }),
    placeholderData: keepPreviousData<Inspection>,
  };
};

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // A running worker needs no network, and the same files always get the same answer.
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      gcTime: kept,
      retry: 1,
      retryDelay: pause,
    },
  },
});

let waiting: ReturnType<typeof setTimeout> | undefined;

/** Shows the busy state only for a noticeable wait; most answers come at once. */
const showBusy = (busy: boolean): void => {
  clearTimeout(waiting);
  if (!busy && currentInspection().busy) setInspection({ busy });
  if (busy) waiting = setTimeout(() => setInspection({ busy }), feltWait);
};

let observer: QueryObserver<Inspection> | undefined;

const follow = (): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let decisions = currentDecisions();
  return store.subscribe(() => {
    if (currentDecisions() === decisions) return;
    decisions = currentDecisions();
    clearTimeout(timer);
    timer = setTimeout(() => observer?.setOptions(question()), pause);
  });
};

/** Inspects the current configuration and every later one, after typing pauses. */
export const beginInspection = (): void => {
  if (observer) {
    void observer.refetch();
    return;
  }
  observer = new QueryObserver<Inspection>(client, question());
  observer.subscribe(({ data, isError, isFetching, isPlaceholderData }) => {
    if (data && !isPlaceholderData) answered(data);
    // Problems of earlier files would be shown at wrong lines.
    if (isError) setInspection({ ...notInspected, phase: 'missing' });
    showBusy(isFetching);
  });
  follow();
};
