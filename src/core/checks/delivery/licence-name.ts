/** Whether a text is one SPDX identifier, where useful with an exception: what cargo-deny takes. */
export const isLicenceName = (text: string): boolean =>
  /^[A-Za-z0-9][A-Za-z0-9.-]*\+?(?: WITH [A-Za-z0-9][A-Za-z0-9.-]*)?$/.test(text);
