import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crdTools, kubernetesTools } from '../kubeconform.ts';
import { randomConfigs } from '../random.ts';
import type { ConfigSource } from '../source.ts';
import type { ToolName } from '../tools.ts';
import { disagreements } from './disagreements.ts';
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

/**
 * Writes the schemas that the inspection in the browser reads, made from the schemas of the
 * installed tools.
 */
export function writeBrowserSchemas(log: (line: string) => void): void {
  const made = files();
  for (const name of readdirSync(FOLDER)) if (!made.has(name)) rmSync(join(FOLDER, name));
  for (const [name, text] of made) writeFileSync(join(FOLDER, name), text);
  log(`${made.size} files of schemas are written to ${FOLDER}`);
}

/**
 * Committed files that differ from those made from the installed schemas. The inspection must not
 * use outdated schemas.
 */
function stale(): string[] {
  const made = files();
  const foreign = readdirSync(FOLDER).filter((name) => !made.has(name));
  const changed = [...made]
    .filter(([name, text]) => committed(name) !== text)
    .map(([name]) => name);
  return [...foreign, ...changed].map(
    (name) => `${FOLDER}/${name} is not what the schemas give; run conformance with --schemas`,
  );
}

/** Tools whose schemas are the sources. */
export const browserSchemaTools: readonly ToolName[] = [
  ...crdTools,
  ...kubernetesTools,
  'json-schemas',
  'skaffold',
];

/**
 * Number of random configurations whose objects are compared, in addition to those of the presets.
 */
const RANDOM = 20;

/**
 * Reasons why the inspection in the browser is not reliable: its schemas are outdated, or it
 * disagrees with kubeconform about an object. Empty when the tools for this comparison are not
 * installed.
 */
export async function browserFaults<Config>(
  installed: readonly ToolName[],
  source: ConfigSource<Config>,
  seed: number,
  log: (line: string) => void,
): Promise<string[]> {
  const needed: readonly ToolName[] = [...browserSchemaTools, 'kubeconform'];
  if (!needed.every((name) => installed.includes(name))) return [];
  const old = stale();
  if (old.length > 0) return old;
  const usual = source.families.filter(({ extra }) => !extra).flatMap(({ configs }) => configs);
  const configs = [...usual, ...randomConfigs(source.arbitrary, seed, RANDOM)];
  return disagreements(
    configs.map(([label, config]) => source.bundle(config, label, false)),
    seed,
    log,
  );
}
