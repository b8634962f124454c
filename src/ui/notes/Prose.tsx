import { createElement, Fragment } from 'react';

/** A text of the core, with the parts between backticks formatted as code. */
export const Prose = ({ children }: { readonly children: string }) => {
  const parts = children.split('`');
  const nodes = parts.map((part, at) => (at % 2 === 1 ? createElement('code', null, part) : part));
  // Spread as arguments, because the parts of a sentence have no identity to use as a key.
  return createElement(Fragment, null, ...nodes);
};
