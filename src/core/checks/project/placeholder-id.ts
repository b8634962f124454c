/**
 * Id of the finding about examples; the page tells it from other errors. A file of its own, so that
 * the page's first load does not bring the check and the plan with it.
 */
export const placeholderId = 'placeholder';
