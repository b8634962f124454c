import { useEffect, useState } from 'react';
import { type ConcernId, concernOf, type FieldPath, fieldAt } from '../../../core/index.ts';
import { currentWorkload, homeOf, setView, store, useView, type View } from '../../state/index.ts';

const controls = 'input:not(:disabled), select:not(:disabled), textarea:not(:disabled), button';

/** The control of a cell, or the first control of its row; null when the row does not exist. */
const controlIn = (field: HTMLElement, cell: View['focusCell']): HTMLElement | null => {
  const row = cell && field.querySelector<HTMLElement>(`[data-row="${cell.row}"]`);
  if (!row) return null;
  const column = cell.column === undefined ? '' : CSS.escape(cell.column);
  const inCell = row.querySelector<HTMLElement>(`[data-column="${column}"] :is(${controls})`);
  return inCell ?? row.querySelector<HTMLElement>(controls);
};

const focusField = (path: FieldPath, cell: View['focusCell']): boolean => {
  const control = document.getElementById(`field-${path}`);
  const row = control?.closest<HTMLElement>('[data-field]');
  if (!control || !row) return false;
  // A list or table focuses its first invalid cell, otherwise its first cell; a field without
  // effect focuses the link to its switch.
  const wrong = row.querySelector<HTMLElement>('[aria-invalid=true]:not(:disabled)');
  const there = controlIn(row, cell) ?? wrong;
  (there ?? row).scrollIntoView({ block: 'center' });
  const inside = row.querySelectorAll<HTMLElement>(controls);
  const target = control.matches(':disabled, button') ? inside[0] : control;
  (there ?? target)?.focus();
  return true;
};

/**
 * Opens the section, the pane and the advanced fields that contain the requested field, then
 * focuses it.
 */
export const useJump = (section: ConcernId): FieldPath | undefined => {
  const asked = useView((view) => view.focus);
  const open = useView((view) => view.showAdvanced);
  const [arrived, setArrived] = useState<FieldPath>();
  useEffect(() => {
    if (!asked) return;
    const home = concernOf(asked);
    const advanced = fieldAt(asked).advanced && !open[home];
    const workload = homeOf(currentWorkload(), asked);
    const elsewhere = home !== section || workload !== currentWorkload();
    if (elsewhere || advanced || store.getState().view.pane !== 'form')
      setView({
        section: home,
        workload,
        pane: 'form',
        ...(advanced ? { showAdvanced: { ...open, [home]: true } } : {}),
      });
    if (arrived !== asked) setArrived(asked);
    // The field is in the page now, or after the render that the changes above cause.
    if (!elsewhere && focusField(asked, store.getState().view.focusCell))
      setView({ focus: undefined, focusCell: undefined });
  }, [asked, section, open, arrived]);
  return arrived && concernOf(arrived) === section ? arrived : undefined;
};
