import { type ConcernId, concerns } from '../../core/index.ts';
import type { View } from './view.ts';

/**
 * The part of the view that the address contains: the section, the workload, the chosen file and
 * the small screen's pane.
 */
export type ViewAddress = Pick<View, 'section' | 'workload' | 'file' | 'pane'>;

/** The part of a view that the address contains. */
export const placeOf = ({ section, workload, file, pane }: View): ViewAddress => ({
  section,
  workload,
  file,
  pane,
});

/** The address query for a view; it contains the pane on screens that show one pane at a time. */
export const placeQuery = (
  { section, workload, file, pane }: ViewAddress,
  narrow: boolean,
): string => {
  const query = new URLSearchParams({ section });
  if (workload !== '') query.set('workload', workload);
  if (file !== undefined) query.set('file', file);
  if (narrow) query.set('pane', pane);
  return `?${query}`;
};

// The keys of the registry are exactly the concern ids.
const sections = Object.keys(concerns) as ConcernId[];
const panes: readonly View['pane'][] = ['sections', 'form', 'files'];

/** Reads the view from an address query; unknown names are omitted. */
export const readPlace = (search: string): Partial<ViewAddress> => {
  const query = new URLSearchParams(search);
  const section = sections.find((id) => id === query.get('section'));
  const pane = panes.find((id) => id === query.get('pane'));
  const file = query.get('file') ?? undefined;
  const workload = query.get('workload') ?? undefined;
  return {
    ...(section !== undefined && { section }),
    ...(workload !== undefined && { workload }),
    ...(pane !== undefined && { pane }),
    ...(file !== undefined && { file }),
  };
};
