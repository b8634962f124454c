/** The form: sections of fields, drawn from the core's declarations. */
export { useWrongDrafts } from './drafts.ts';
export { useOpenEntries } from './open-entries.ts';
export { Remarks } from './Remarks.tsx';
export { SectionForm } from './SectionForm.tsx';
export { boxNumber, idleSections, sectionIds } from './section-paths.ts';
export { severities, severityIcons } from './severity.ts';
