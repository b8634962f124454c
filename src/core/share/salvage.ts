/**
 * An offset at which `{ section: { setting: value, …` can be closed without losing a complete
 * setting.
 */
interface Cut {
  readonly at: number;
  readonly closing: string;
}

const section = 1;
const setting = 2;

const cutsIn = (json: string): Cut[] => {
  const cuts: Cut[] = [];
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at++) {
    const character = json[at];
    if (quoted) {
      if (character === '\\') at++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') {
      depth--;
      if (depth === section) cuts.push({ at: at + 1, closing: '}' });
    } else if (character === ',' && depth === setting) cuts.push({ at, closing: '}}' });
  }
  return cuts;
};

const parsed = (json: string): { readonly value: unknown } | undefined => {
  try {
    const value: unknown = JSON.parse(json);
    return { value };
  } catch {
    return undefined;
  }
};

const attempts = 64;

/** The settings of a cut or damaged JSON document, up to the last complete setting. */
export const salvage = (json: string): { readonly value: unknown; readonly whole: boolean } => {
  const all = parsed(json);
  if (all) return { ...all, whole: true };
  for (const { at, closing } of cutsIn(json).slice(-attempts).reverse()) {
    const part = parsed(json.slice(0, at) + closing);
    if (part) return { ...part, whole: false };
  }
  return { value: {}, whole: false };
};
