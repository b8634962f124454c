/** The form: sections of fields, rendered from the core's declarations. */

export { severities, severityIcons } from '../notes/severity.ts';
export { useWrongDrafts } from './entries/drafts.ts';
export { useOpenEntries } from './entries/open-entries.ts';
export { FieldNotes } from './explanation/FieldNotes.tsx';
export { SectionForm } from './section/SectionForm.tsx';
export { boxNumber, idleSections, sectionFor, sectionsOf } from './section/section-paths.ts';
