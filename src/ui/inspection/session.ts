import { keepPreviousData, QueryClient, QueryObserver } from '@tanstack/react-query';
import { documentOf, type Inspection } from '../../core/index.ts';
import { currentConfig, notInspected, store } from '../state/index.ts';
import { askInspector } from './ask-inspector.ts';
import { answered, currentInspection, setInspection } from './inspection-state.ts';

/** Pause in typing after which the files are inspected, in milliseconds. */
const pause = 250;

/** A wait of so many milliseconds is felt. */
const feltWait = 600;

/** Answers for the configurations of the last minutes stay, so that undo need not ask again. */
const kept = 5 * 60_000;

const question = () => {
  // Without values of secrets, but knowing what is one: the files must be those of the page.
  const document = documentOf(currentConfig());
  const queryKey = ['inspection', document] as const;
  return {
    queryKey,
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      // Asking for the signal lets an answer be forgotten that nobody waited for: it is cut short.
      askInspector(document, (said) => {
        if (!signal.aborted) answered(said, { early: true });
      }),
    placeholderData: keepPreviousData<Inspection>,
  };
};

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // The worker needs no network once it runs, and the same files always get the same answer.
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

/** Only a wait that is felt is worth a word; most answers come at once and change nothing on the page. */
const showBusy = (busy: boolean): void => {
  clearTimeout(waiting);
  if (!busy && currentInspection().busy) setInspection({ busy });
  if (busy) waiting = setTimeout(() => setInspection({ busy }), feltWait);
};

let observer: QueryObserver<Inspection> | undefined;

const follow = (): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let config = currentConfig();
  return store.subscribe(() => {
    if (currentConfig() === config) return;
    config = currentConfig();
    clearTimeout(timer);
    timer = setTimeout(() => observer?.setOptions(question()), pause);
  });
};

/** Inspects the configuration of now and every later one, once typing pauses. */
export const beginInspection = (): void => {
  if (observer) {
    void observer.refetch();
    return;
  }
  observer = new QueryObserver<Inspection>(client, question());
  observer.subscribe(({ data, isError, isFetching, isPlaceholderData }) => {
    if (data && !isPlaceholderData) answered(data);
    // What was said of earlier files would now stand beside the wrong lines.
    if (isError) setInspection({ ...notInspected, phase: 'missing' });
    showBusy(isFetching);
  });
  follow();
};
