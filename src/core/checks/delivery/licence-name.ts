/**
 * Whether a text is an SPDX identifier, with an optional exception, in the form that cargo-deny
 * accepts.
 */
export const isLicenceName = (text: string): boolean =>
  /^[A-Za-z0-9][A-Za-z0-9.-]*\+?(?: WITH [A-Za-z0-9][A-Za-z0-9.-]*)?$/.test(text);
