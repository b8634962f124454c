import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crdTools, kubernetesTools } from '../kubeconform.ts';
import type { ToolName } from '../tools.ts';
import { documentFiles } from './documents.ts';
import { kubernetesFiles } from './kubernetes.ts';

/** The launcher starts the suite in the checkout's root. */
const FOLDER = 'src/core/inspect/schemas/generated';

const files = (): Map<string, string> =>
  new Map([...kubernetesFiles(), ...documentFiles()].map(([name, text]) => [`${name}.json`, text]));

const committed = (name: string): string | undefined => {
  const path = join(FOLDER, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
};

/** Whether the tools that are installed for a run are all that the schemas are made from. */
export const canMakeBrowserSchemas = (installed: readonly ToolName[]): boolean =>
  [...crdTools, ...kubernetesTools, 'json-schemas' as const].every((name) =>
    installed.includes(name),
  );

/** Writes the schemas that the inspection in the browser reads, from those that the tools are given here. */
export function writeBrowserSchemas(log: (line: string) => void): void {
  const made = files();
  for (const name of readdirSync(FOLDER)) if (!made.has(name)) rmSync(join(FOLDER, name));
  for (const [name, text] of made) writeFileSync(join(FOLDER, name), text);
  log(`${made.size} files of schemas are written to ${FOLDER}`);
}

/** The committed files that differ from what the installed schemas give: nothing may be judged by those. */
export function staleBrowserSchemas(): string[] {
  const made = files();
  const foreign = readdirSync(FOLDER).filter((name) => !made.has(name));
  const changed = [...made]
    .filter(([name, text]) => committed(name) !== text)
    .map(([name]) => name);
  return [...foreign, ...changed].map(
    (name) => `${FOLDER}/${name} is not what the schemas give; run conformance with --schemas`,
  );
}
