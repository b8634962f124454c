/** A sentence of the core, with what stands between backticks set as code. */
export const Prose = ({ children }: { readonly children: string }) =>
  children.split('`').map((part, index) =>
    // The parts of a sentence never change places, so the index is their identity.
    index % 2 === 1 ? <code key={`${index} ${part}`}>{part}</code> : part,
  );
