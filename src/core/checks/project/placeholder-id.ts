/**
 * Id of the finding about placeholders; the page treats it differently from other errors. A
 * separate file, so that the page's first load does not include the check and the plan.
 */
export const placeholderId = 'placeholder';
