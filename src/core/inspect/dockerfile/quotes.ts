/** The quotation mark that stands open at the end of a word. */
export const openQuote = (word: string): string | undefined => {
  let open: string | undefined;
  for (let at = 0; at < word.length; at++) {
    const character = word[at];
    if (character === '\\' && open !== "'") at++;
    else if (open === undefined && (character === '"' || character === "'")) open = character;
    else if (character === open) open = undefined;
  }
  return open;
};
