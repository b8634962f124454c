import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { PlacedBundle } from '../bundle.ts';
import { binary } from '../install.ts';
import { run } from '../process.ts';
import type { Report } from '../report.ts';
import { healthFailure } from '../repositories/answer.ts';
import { buildNatively, forgetPackages } from '../repositories/build.ts';
import type { RepositoryExpectation } from '../repositories/expectation.ts';
import { metadataDifferences } from '../repositories/metadata.ts';
import { recipeOf } from '../repositories/stages.ts';
import type { ToolCheck } from './check.ts';

/** Copies the files of a folder that BuildKit would send as the build context. */
async function contextOf(folder: string, context: string): Promise<void> {
  const { code, stdout, stderr } = await run(binary('build-context'), [folder]);
  if (code !== 0) throw new Error(`build-context failed: ${stderr}`);
  mkdirSync(context);
  for (const path of stdout.split('\n').filter((line) => line !== '' && !line.endsWith('/'))) {
    mkdirSync(dirname(join(context, path)), { recursive: true });
    cpSync(join(folder, path), join(context, path), { preserveTimestamps: true });
  }
}

/** A Git repository with the files of the bundle, which replace none of its own. */
async function placeRepository(
  bundle: PlacedBundle,
  { folder }: RepositoryExpectation,
  to: string,
): Promise<void> {
  cpSync(folder, to, { recursive: true, preserveTimestamps: true });
  cpSync(bundle.folder, to, { recursive: true, force: false });
  const author = ['-c', 'user.name=Waybill', '-c', 'user.email=waybill@localhost'];
  for (const args of [
    ['init', '--quiet'],
    ['add', '--all'],
    [...author, 'commit', '--quiet', '--no-gpg-sign', '--message', 'A sample'],
  ]) {
    const { code, stderr } = await run('git', args, { cwd: to });
    if (code !== 0) throw new Error(`git ${args.join(' ')} failed: ${stderr}`);
  }
}

async function judgeRepository(
  bundle: PlacedBundle,
  expected: RepositoryExpectation,
  report: Report,
): Promise<void> {
  const refuse = (file: string, message: string): void =>
    report.reject('native-build', bundle, file, message);
  const root = mkdtempSync(join(tmpdir(), 'waybill-repository-'));
  try {
    const folders = { context: join(root, 'context'), stages: join(root, 'stages') };
    await placeRepository(bundle, expected, join(root, 'repository'));
    await contextOf(join(root, 'repository'), folders.context);
    const differences = await metadataDifferences(folders.context, expected);
    for (const message of differences) refuse('Cargo.toml', message);
    if (differences.length > 0) return;
    const text = bundle.files.find(({ path }) => path === 'Dockerfile')?.text ?? '';
    const program = await buildNatively(recipeOf(text), folders);
    const failure = await healthFailure(program, expected.health, expected.variables);
    if (failure !== undefined) refuse('Dockerfile', failure);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    refuse('Dockerfile', message.replaceAll(`${root}/`, ''));
  } finally {
    await forgetPackages(join(root, 'repository'), expected.packages);
    rmSync(root, { recursive: true, force: true });
  }
}

/**
 * The sample repositories are built natively as their Dockerfiles say, from what .dockerignore
 * leaves, agree with cargo's metadata, and answer their health path.
 */
export const repositories: ToolCheck = {
  name: 'Repositories',
  tools: ['native-build'],
  needs: ['build-context', 'cargo-chef', 'protoc'],
  alone: true,
  check: async (bundles, report) => {
    for (const bundle of bundles) {
      if (bundle.repository === undefined) continue;
      report.checked('native-build');
      await judgeRepository(bundle, bundle.repository, report);
    }
  },
};
