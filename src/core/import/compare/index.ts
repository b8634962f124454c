import { nameOfFile } from '../project-files.ts';
import { isDockerfile } from '../readers/docker-choice.ts';
import { composeNotes } from './compose.ts';
import { dockerfileNotes } from './dockerfile.ts';
import { kindsOf, kubernetesNotes } from './kubernetes.ts';
import type { FileNote } from './note.ts';

export type { FileNote } from './note.ts';

/** A generated file, or a file of the repository. */
interface File {
  readonly path: string;
  readonly text: string;
}

/** A file of the repository, the generated file that replaces it, and what differs in effect. */
export interface FilePair {
  readonly theirs: File;
  readonly ours: File;
  readonly notes: readonly FileNote[];
}

const isCompose = (path: string): boolean =>
  /(?:^|[-_.])compose(?:[-_.][\w.-]+)?\.ya?ml$/u.test(nameOfFile(path));

type Notes = (theirs: string, ours: string) => readonly FileNote[];

/** The generated file for the same purpose, and what is said about the two. */
const counterpart = (
  { path, text }: File,
  generated: readonly File[],
): { readonly ours: File | undefined; readonly notes: Notes } => {
  const at = (wanted: string) => generated.find((file) => file.path === wanted);
  if (isDockerfile(path)) return { ours: at('Dockerfile'), notes: dockerfileNotes };
  if (isCompose(path)) return { ours: at('compose.yaml'), notes: composeNotes };
  const [kind] = /\.ya?ml$/u.test(path) ? kindsOf(text) : [];
  const isSame = (file: File): boolean =>
    file.path.startsWith('deploy/kubernetes/base/') && kindsOf(file.text)[0] === kind;
  return { ours: kind === undefined ? undefined : generated.find(isSame), notes: kubernetesNotes };
};

/**
 * The files of the repository that a bundle replaces, each beside the generated file. Files without
 * a counterpart are left out.
 */
export const comparisons = (
  files: readonly File[],
  generated: readonly File[],
): readonly FilePair[] =>
  files.flatMap((theirs) => {
    const { ours, notes } = counterpart(theirs, generated);
    return ours === undefined ? [] : [{ theirs, ours, notes: notes(theirs.text, ours.text) }];
  });
