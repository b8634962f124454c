import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { crdSchemas } from '../schemas/crds.ts';
import { kubernetesSchemas, type SchemaFile } from '../schemas/kubernetes.ts';
import type { Tool } from '../tool.ts';
import { tools } from '../tools.ts';
import { buildModule, buildOwn, moduleSource } from './go.ts';
import { installWheel } from './python.ts';
import { installCrate, prepareRust } from './rust.ts';

// The launcher starts the suite in the checkout's root.
const ownSource = (name: string): string => join('conformance/go', name);

const ownDefinitions = 'conformance/definitions';

function digest(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort())
    hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 12);
}

/** A digest of the build recipe: when it changes, the tool is installed again. */
export function revision(tool: Tool): string {
  if (tool.from === 'own') return digest(ownSource(tool.name));
  if ('definitions' in tool) return `${digest('conformance/schemas')}-${digest(ownDefinitions)}`;
  if (tool.from === 'kubernetes' || tool.from === 'crds') return digest('conformance/schemas');
  if (tool.from === 'rust') return digest('conformance/rust/everything');
  return '1';
}

function writeSchemas(files: readonly SchemaFile[], folder: string): void {
  if (files.length === 0) throw new Error('no schema was found in the module');
  for (const { path, schema } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(schema));
  }
}

/** The newest Kubernetes version in the table; custom resources use its ObjectMeta. */
function newestKubernetes(): Promise<string> {
  const version = tools.findLast((tool) => tool.from === 'kubernetes')?.version;
  if (!version) throw new Error('the table names no Kubernetes release');
  return moduleSource('k8s.io/kubernetes', version);
}

/** Installs the tool into its folder. Throws with a message that a user can act on. */
export async function make(tool: Tool, folder: string): Promise<void> {
  switch (tool.from) {
    case 'go': {
      const source = await moduleSource(tool.module, tool.version);
      return buildModule(source, tool.package, join(folder, tool.name), tool.stamp);
    }
    case 'own':
      return buildOwn(ownSource(tool.name), join(folder, tool.name));
    case 'rust':
      return prepareRust(folder);
    case 'crate':
      return installCrate(tool.name, tool.version, folder);
    case 'python':
      return installWheel(tool.distribution, tool.version, folder);
    case 'kubernetes':
      return writeSchemas(
        kubernetesSchemas(await moduleSource('k8s.io/kubernetes', tool.version)),
        folder,
      );
    case 'files': {
      const source = await moduleSource(tool.module, tool.version);
      for (const path of tool.paths) cpSync(join(source, path), join(folder, basename(path)));
      return;
    }
    case 'crds': {
      const own = 'definitions' in tool;
      const source = own ? ownDefinitions : await moduleSource(tool.module, tool.version);
      const paths = own ? tool.definitions : tool.paths;
      return writeSchemas(crdSchemas(source, paths, await newestKubernetes()), folder);
    }
  }
}
