import { createElement, Fragment } from 'react';

/** A sentence of the core, with what stands between backticks set as code. */
export const Prose = ({ children }: { readonly children: string }) => {
  const parts = children.split('`');
  const nodes = parts.map((part, at) => (at % 2 === 1 ? createElement('code', null, part) : part));
  // Spread as arguments, because the parts of a sentence have no identity that a key could name.
  return createElement(Fragment, null, ...nodes);
};
