import type { FieldPath } from '../../../concerns/index.ts';
import type { FieldValue } from '../../../fields/field.ts';
import type { Text } from '../../../fields/text.ts';
import { folderOf, joinPath, nameOfFile } from '../../project-files.ts';
import { clue } from '../clue.ts';
import { isShipped } from '../nearness.ts';
import type { Clue, Repository } from '../reader.ts';
import type { Candidate } from './candidate.ts';
import { inContext } from './context.ts';
import { installFiles } from './install-files.ts';
import { nodeInstall } from './node-install.ts';
import { nodeOutputs, wholeScript } from './node-outputs.ts';
import { nodeVersionClues } from './node-version.ts';
import { type PackageJson, packageJson, textsOf } from './package-json.ts';

/** Scripts that may build pages, the most usual first. */
const scriptNames =
  /^(?:build(?:[:_-](?:prod|production|release|web|client|frontend|ui))?|bundle|generate|export|dist|(?:build[:_-])?(?:css|tailwind|styles)|compile|prod|production)$/u;

const scriptsOf = (found: PackageJson): readonly (readonly [string, string])[] => {
  const scripts = textsOf(found.data['scripts']);
  const names = [...scripts.keys()].filter((name) => scriptNames.test(name));
  return names
    .toSorted((one, other) => Number(other === 'build') - Number(one === 'build'))
    .map((name) => [name, wholeScript(scripts, name)] as const);
};

const said = (en: string, zh: string): Text => ({ en, 'zh-CN': zh });

const factsOf =
  (found: PackageJson, script: string) =>
  (repository: Repository): readonly Clue[] => {
    const folder = folderOf(found.path);
    const install = nodeInstall(found, repository);
    const { manager, version, because, place, root, lock, expected } = install;
    const at = { file: found.path, line: found.lineOf(script, 'scripts') };
    const lockPath = inContext(expected, repository);
    const fact = <P extends FieldPath>(
      path: P,
      value: FieldValue,
      text: Text,
      where = place,
    ): Clue =>
      // The callers pass values of the field.
      clue('fixed', 'recognised', path, value as never, text, where);
    const facts: Clue[] = [
      lock === undefined
        ? clue('fixed', 'assumed', 'build.frontend', manager, because, place)
        : fact('build.frontend', manager, because),
      fact(
        'build.frontendScript',
        script,
        said('the script builds the pages', '该脚本构建网页'),
        at,
      ),
    ];
    if (version !== undefined) facts.push(fact('build.frontendToolVersion', version, because));
    const isUsual =
      root === folder &&
      /(?:package-lock\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lock)$/u.test(expected);
    if (!isUsual && lockPath !== undefined) {
      facts.push(
        fact(
          'build.frontendLock',
          lockPath,
          said('the packages are locked there', '依赖包锁定于此'),
        ),
      );
    }
    if (lock === undefined) {
      const row = { name: expected, kind: 'front-end-lock' } as const;
      const text = said(
        `there is no \`${nameOfFile(expected)}\``,
        `没有 \`${nameOfFile(expected)}\``,
      );
      facts.push(clue('fixed', 'assumed', 'build.openPoints', [row], text, place));
    }
    return [
      ...facts,
      ...installFiles(found, install, repository),
      ...nodeVersionClues(found, root, repository),
    ];
  };

/** The packages of the repository with a script that may build pages. */
export const nodeCandidates = (repository: Repository): readonly Candidate[] =>
  repository.paths
    .filter((path) => nameOfFile(path) === 'package.json' && isShipped(path))
    .flatMap((path) => {
      const found = packageJson(path, repository);
      const folder = folderOf(path);
      return found === undefined
        ? []
        : scriptsOf(found).map(
            ([name, text]): Candidate => ({
              tool: 'npm',
              folder,
              outputs: nodeOutputs(text, found, folder, repository),
              place: { file: joinPath('', path), line: found.lineOf(name, 'scripts') },
              facts: factsOf(found, name),
            }),
          );
    });
