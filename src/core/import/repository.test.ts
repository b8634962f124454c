import { describe, expect, it } from 'vitest';
import { filesFrom, hasFile, isWanted, nearestManifests } from './project.ts';
import { pathsBelow, repositoryAround, repositoryRoot } from './repository.ts';

const tree = (...paths: readonly string[]) => filesFrom(new Map(paths.map((path) => [path, ''])));

describe('the files of a repository', () => {
  it('are found without build output and history, the nearest first', () => {
    const files = tree(
      'crates/api/src/main.rs',
      'Cargo.toml',
      'target/debug/build/Dockerfile',
      '.git/config',
      'web/node_modules/x/Dockerfile',
      'web/package.json',
    );
    expect(pathsBelow('', files)).toEqual([
      'Cargo.toml',
      'web/package.json',
      'crates/api/src/main.rs',
    ]);
  });

  it('are wanted by name, and never below build output', () => {
    expect(isWanted('crates/api/Cargo.toml')).toBe(true);
    expect(isWanted('Cargo.lock')).toBe(true);
    expect(isWanted('target/package/app/Cargo.toml')).toBe(false);
    expect(isWanted('web/node_modules/a/Cargo.toml')).toBe(false);
    expect(isWanted('docs/logo.png')).toBe(false);
  });

  it('may be known without their text', () => {
    const files = filesFrom(new Map([['Cargo.toml', '']]), ['.sqlx/query-1.json']);
    expect(hasFile(files, '.sqlx/query-1.json')).toBe(true);
    expect(files.read('.sqlx/query-1.json')).toBeUndefined();
    expect(files.folders('')).toEqual(['.sqlx']);
  });

  it('are without those that Waybill wrote', () => {
    const lock = `{\n  "files": {\n    "deploy/Dockerfile": "${'0'.repeat(64)}"\n  }\n}\n`;
    const files = filesFrom(
      new Map([
        ['Cargo.toml', ''],
        ['Dockerfile', ''],
        ['out/.waybill.lock', lock],
        ['out/deploy/Dockerfile', ''],
      ]),
    );
    const program = {
      folder: '',
      context: '',
      sources: [''],
      names: [],
      value: () => undefined,
    };
    expect(repositoryAround('', files, program).paths).toEqual([
      'Cargo.toml',
      'Dockerfile',
      'out/.waybill.lock',
    ]);
  });
});

describe('the root of a repository', () => {
  it('is the folder with .git above the manifest', () => {
    const files = { ...tree(), folders: (path: string) => (path === '../..' ? ['.git'] : []) };
    expect(repositoryRoot('', '', files)).toBe('../..');
  });

  it('is the workspace root above the given folder, else the given folder', () => {
    expect(repositoryRoot('', '..', tree())).toBe('..');
    expect(repositoryRoot('crates/api', '', tree())).toBe('');
  });
});

describe('the manifest of a folder', () => {
  it('is the nearest one, not one of an example', () => {
    const files = tree('backend/Cargo.toml', 'backend/crates/a/Cargo.toml', 'examples/Cargo.toml');
    expect(nearestManifests(files)).toEqual(['backend/Cargo.toml']);
  });

  it('is one of several if they are equally near', () => {
    expect(nearestManifests(tree('a/Cargo.toml', 'b/Cargo.toml'))).toHaveLength(2);
    expect(nearestManifests(tree('README.md'))).toEqual([]);
  });
});
