import { joinPath } from '../../project-files.ts';
import type { Repository } from '../reader.ts';

/** A path below the folder from which the image is built; undefined outside of it. */
export const inContext = (path: string, { program }: Repository): string | undefined => {
  const place = joinPath('', path);
  const { context } = program;
  if (context === '') return place.startsWith('..') ? undefined : place;
  if (place === context) return '';
  return place.startsWith(`${context}/`) ? place.slice(context.length + 1) : undefined;
};
