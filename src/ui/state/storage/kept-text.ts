import { type Config, documentOf, type PublicText, secretPlaces } from '../../../core/index.ts';
import { describedNow, present } from '../history.ts';
import { openDrafts } from '../open-drafts.ts';
import type { State } from '../store.ts';
import { format, type Kept, keptView, type LeftOut } from './kept.ts';
import { storedDrafts } from './stored-drafts.ts';

const leftOutOf = (config: Config): readonly LeftOut[] =>
  secretPlaces(config).map(({ path, name }) => ({ path, name }));

/** The state of now as a text to store: settings and drafts are without secrets. */
export const writeKept = (state: Pick<State, 'history' | 'drafts' | 'work' | 'view'>): PublicText =>
  JSON.stringify({
    format,
    work: state.work,
    settings: documentOf(present(state.history)),
    drafts: storedDrafts(present(state.history), openDrafts(state)),
    view: keptView(state.view),
    described: describedNow(state.history),
    leftOut: leftOutOf(present(state.history)),
    // What is no document or draft holds names of fields and choices of the view only.
  } satisfies Kept) as PublicText;
