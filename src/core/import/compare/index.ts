import { nameOfFile } from '../project-files.ts';
import { isDockerfile } from '../readers/docker-choice.ts';
import { composeNotes } from './compose.ts';
import { dockerfileNotes } from './dockerfile.ts';
import { helmValuesNotes } from './helm-values.ts';
import { kindsOf, kubernetesNotes } from './kubernetes.ts';
import type { FileNote } from './note.ts';
import { flyNotes, procfileNotes } from './platforms.ts';

export type { FileNote } from './note.ts';

/** A generated file, or a file of the repository. */
interface File {
  readonly path: string;
  readonly text: string;
}

/** A file of the repository, the generated file that replaces it, and what differs in effect. */
export interface FilePair {
  readonly theirs: File;
  /** Undefined for a file of another platform, which no generated file replaces. */
  readonly ours: File | undefined;
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
  if (/^fly(?:\.[\w-]+)?\.toml$/u.test(nameOfFile(path)))
    return { ours: undefined, notes: flyNotes };
  if (nameOfFile(path) === 'Procfile') return { ours: undefined, notes: procfileNotes };
  if (nameOfFile(path) === 'values.yaml') {
    const values = /^deploy\/helm\/[^/]+\/values\.yaml$/u;
    return { ours: generated.find((file) => values.test(file.path)), notes: helmValuesNotes };
  }
  const [kind] = /\.ya?ml$/u.test(path) ? kindsOf(text) : [];
  const isSame = (file: File): boolean =>
    file.path.startsWith('deploy/kubernetes/base/') && kindsOf(file.text)[0] === kind;
  return { ours: kind === undefined ? undefined : generated.find(isSame), notes: kubernetesNotes };
};

/**
 * The files of the repository that a bundle replaces, each beside the generated file; a file without
 * a counterpart is left out unless there is something to say of it.
 */
export const comparisons = (
  files: readonly File[],
  generated: readonly File[],
): readonly FilePair[] =>
  files.flatMap((theirs) => {
    const { ours, notes } = counterpart(theirs, generated);
    const said = notes(theirs.text, ours?.text ?? '');
    return ours === undefined && said.length === 0 ? [] : [{ theirs, ours, notes: said }];
  });
