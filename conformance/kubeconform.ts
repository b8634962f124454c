import { join } from 'node:path';
import { binary, schemaFolder } from './install.ts';
import { run } from './process.ts';
import { type ToolName, tools } from './tools.ts';
import { type Asking, byAbsolute, type Question } from './verdicts.ts';

/** Maximum number of files per command line, because its length is limited. */
const FILES_AT_ONCE = 1000;

interface Resource {
  readonly filename: string;
  readonly kind: string;
  readonly name: string;
  readonly msg: string;
}

const LAYOUT = '{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json';

export const crdTools: readonly ToolName[] = tools
  .filter(({ from }) => from === 'crds')
  .map(({ name }) => name);

export const kubernetesTools = tools
  .filter((tool) => tool.from === 'kubernetes')
  .map(({ name }) => name);

/** The name of the schemas for a Kubernetes release such as `1.37`. */
function releaseSchemas(release: string): ToolName {
  const tool = kubernetesTools.find((name) => name === `kubernetes-${release}`);
  if (!tool) throw new Error(`no schemas are in the table for Kubernetes ${release}`);
  return tool;
}

async function refused(release: string, files: readonly string[]): Promise<Resource[]> {
  const folders = [releaseSchemas(release), ...crdTools].map(schemaFolder);
  const locations = folders.flatMap((folder) => ['-schema-location', join(folder, LAYOUT)]);
  const found: Resource[] = [];
  for (let start = 0; start < files.length; start += FILES_AT_ONCE) {
    const part = files.slice(start, start + FILES_AT_ONCE);
    const args = ['-strict', '-output', 'json', ...locations, ...part];
    const { stdout, stderr } = await run(binary('kubeconform'), args);
    if (!stdout.startsWith('{')) throw new Error(`kubeconform failed: ${stderr || stdout}`);
    found.push(...(JSON.parse(stdout) as { resources: Resource[] }).resources);
  }
  return found;
}

/**
 * Validates texts against the release in their context and all custom resources; a kind without a
 * schema is a rejection.
 */
export const kubeconform: Asking = async (fresh) => {
  const byRelease = new Map<string, Question[]>();
  for (const question of fresh) {
    const release = question.context ?? '';
    byRelease.set(release, [...(byRelease.get(release) ?? []), question]);
  }
  const owner = byAbsolute(fresh);
  const found: Resource[] = [];
  for (const [release, questions] of byRelease)
    found.push(
      ...(await refused(
        release,
        questions.map(({ absolute }) => absolute),
      )),
    );
  return found.map(({ filename, kind, name, msg }) => [
    owner(filename),
    { message: `${kind} ${name}: ${msg}` },
  ]);
};
