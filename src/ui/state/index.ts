/**
 * Entry point of the state. `page.tsx` calls `startSession()` once before it renders: the call
 * restores the configuration (from storage, then from a shared link), saves later changes, and
 * binds undo and redo to the keyboard.
 */

export { afterPaint } from './after-paint.ts';
export { DialogDoor, type DialogProps, firstFocus } from './DialogDoor.tsx';
export { filesAround, filesOf, findingsAfresh, findingsOf } from './derived.ts';
export type { CompleteRow, DraftContent, DraftRow, Drafts } from './draft.ts';
export { dropDraft, moveDrafts, writeDraft } from './drafts.ts';
export {
  applyConfig,
  applyDecisions,
  currentDescribed,
  seal,
  setField,
  startOver,
} from './edits.ts';
export { loadEngine } from './engine-start.ts';
export { fieldName, inEach } from './field-name.ts';
export * from './hooks.ts';
export { type InspectionState, notInspected } from './inspection.ts';
export { showLocale } from './language.ts';
export { lazyPart } from './lazy-part.tsx';
export { addressOf, reloadPage } from './link.ts';
export { reportLoaded, reportMissing } from './missing-part.ts';
export type { Notice } from './notice.ts';
export { dismiss, dismissAbout, notify } from './notices.ts';
export { openDrafts } from './open-drafts.ts';
export type { FilePosition, Given, Side, SourceFile } from './page.ts';
export {
  positionShown,
  requestPreset,
  setPage,
  showPosition,
  showSide,
  takeRequestedPreset,
  toggleSide,
} from './page-actions.ts';
export { startSession } from './session.ts';
export { decisionKey, existing, homeOf, workloadConfig } from './shown.ts';
export {
  currentConfig,
  currentDecisions,
  currentWorkload,
  revealField,
  setView,
  showWorkload,
  store,
  type Travel,
} from './store.ts';
export { parseErrorText } from './strings.ts';
export { redo, undo } from './travel.ts';
export type { DialogName, Theme, View } from './view.ts';
