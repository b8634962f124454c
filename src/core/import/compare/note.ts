import type { Text } from '../../fields/text.ts';

/** What a comparison says of a file of the repository. */
export interface FileNote {
  /**
   * `left`: Waybill does not take it over. `better`: what its file does and that of the repository
   * does not.
   */
  readonly kind: 'left' | 'better';
  /** 1-based line of the file of the repository. */
  readonly line: number;
  readonly text: Text;
}

/** A longest quotation, so that a note stays one sentence. */
const longest = 60;

/** A part of the file in a note. */
export const quoted = (text: string): string => {
  const line = text.replaceAll(/\s+/gu, ' ').replaceAll('`', "'").trim();
  return `\`${line.length > longest ? `${line.slice(0, longest)}…` : line}\``;
};

/** A note about what is not taken over. */
export const left = (line: number, text: Text): FileNote => ({ kind: 'left', line, text });

/** A note about what the generated file does better. */
export const better = (line: number, text: Text): FileNote => ({ kind: 'better', line, text });
