import {
  type Decisions,
  documentOf,
  type PublicText,
  secretPlacesIn,
} from '../../../core/index.ts';
import { describedNow, present } from '../history.ts';
import { openDrafts } from '../open-drafts.ts';
import type { State } from '../store.ts';
import { format, type Kept, keptView, type LeftOut } from './kept.ts';
import { storedDrafts } from './stored-drafts.ts';

const leftOutOf = (decisions: Decisions): readonly LeftOut[] =>
  secretPlacesIn(decisions).map(({ path, name }) => ({ path, name }));

/** The current state as a text to store, without secrets in settings and drafts. */
export const writeKept = (state: Pick<State, 'history' | 'drafts' | 'work' | 'view'>): PublicText =>
  JSON.stringify({
    format,
    work: state.work,
    settings: documentOf(present(state.history)),
    drafts: storedDrafts(present(state.history), openDrafts(state)),
    view: keptView(state.view),
    described: describedNow(state.history),
    leftOut: leftOutOf(present(state.history)),
    // The remaining parts contain only field names and view choices, which are never secret.
  } satisfies Kept) as PublicText;
