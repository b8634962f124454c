/** A file that the user gave, as text. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** Longest file that is read, in bytes; the longest real manifests are below 100 KB. */
export const longestFile = 1_000_000;

/** What a text is, by its name or else by its look: YAML begins with keys, TOML with tables. */
export const kindOf = ({ name, text }: SourceFile): 'cargo' | 'waybill' => {
  if (/\.ya?ml$/i.test(name)) return 'waybill';
  if (/\.toml$/i.test(name)) return 'cargo';
  const looksLikeToml = /^\s*(?:\[[^\]]|[\w.-]+\s*=)/m.test(text);
  return !looksLikeToml && /^[\w-]+:/m.test(text) ? 'waybill' : 'cargo';
};

/** Name for a text that was pasted. */
export const pastedName = (text: string): string =>
  kindOf({ name: '', text }) === 'waybill' ? 'waybill.yaml' : 'Cargo.toml';

/** Whether a manifest is the root of a workspace; asked before it is parsed. */
export const isWorkspaceRoot = ({ text }: SourceFile): boolean => /^\s*\[workspace\b/m.test(text);

/** What was given, in its roles: the file to read and the workspace root that it inherits from. */
export interface Given {
  readonly file: SourceFile;
  readonly workspace: SourceFile | undefined;
}

/** Sorts given files into their roles; a root that comes later joins the member that came first. */
export const rolesOf = (files: readonly SourceFile[], before?: Given): Given | undefined => {
  const manifests = files.filter((file) => kindOf(file) === 'cargo');
  const root = manifests.find(isWorkspaceRoot);
  const member = manifests.find((file) => !isWorkspaceRoot(file));
  if (member) return { file: member, workspace: root };
  const waiting = before && kindOf(before.file) === 'cargo' && !isWorkspaceRoot(before.file);
  if (root && waiting) return { file: before.file, workspace: root };
  const file = root ?? files[0];
  return file && { file, workspace: undefined };
};

/** The texts of the browser's files; undefined when one is too large to be a manifest. */
export const readFiles = async (
  files: readonly File[],
): Promise<readonly SourceFile[] | undefined> => {
  if (files.some((file) => file.size > longestFile)) return undefined;
  return Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })));
};
