import { describe, expect, it } from 'vitest';
import type { GeneratedFile } from '../../core/index.ts';
import type { FileSystem } from '../io.ts';
import { interrupted, Killed } from '../testing/interrupted.ts';
import { type Memory, memory } from '../testing/memory.ts';
import { apply } from './apply.ts';
import { compare, isForeign } from './compare.ts';
import { readLock } from './lock.ts';

const out = '/out';
const about = { en: 'A test file', 'zh-CN': '测试文件' };
const file = (path: string, text: string): GeneratedFile => ({ path, text, about });

/** Writes a bundle like `generate` does, and returns the paths of files kept as edited by hand. */
const write = (files: FileSystem, bundle: readonly GeneratedFile[], force = false): string[] => {
  const lock = readLock(files, out);
  const changes = compare(files, { out, lock, bundle });
  apply(files, out, changes, { lock, force });
  return changes.filter(isForeign).map(({ path }) => path);
};

const first = [
  file('Dockerfile', 'FROM a\n'),
  file('chart/values.yaml', 'a: 1\n'),
  file('old/only.yaml', 'a\n'),
  file('scripts/run.sh', 'true\n'),
];
const second = [
  file('Dockerfile', 'FROM b\n'),
  file('chart/values.yaml', 'b: 2\n'),
  file('new/deep/x.yaml', 'x\n'),
  file('scripts/run.sh', 'true\n'),
];
const third = [
  file('Dockerfile', 'FROM c\n'),
  file('chart/values.yaml', 'a: 1\n'),
  file('scripts/run.sh', 'false\n'),
];

/** The user's files in the folder; some have names that look like drafts. */
const foreign = {
  '/out/notes.md': 'mine\n',
  '/out/Dockerfile.tmp': 'mine\n',
  '/out/chart/values.yaml.1234.tmp': 'mine\n',
  '/out/chart/.waybill-ffffffffffffffff.draft': 'mine\n',
  '/out/new/mine.txt': 'mine\n',
};

const onDisk = ({ texts }: Memory) =>
  Object.fromEntries([...texts].map(([path, { text }]) => [path, text]).sort());

const prepared = (): Memory => {
  const files = memory(foreign);
  write(files, first);
  return files;
};

/** The file system after uninterrupted runs. */
const expected = (last: readonly GeneratedFile[]) => {
  const files = prepared();
  write(files, last);
  return onDisk(files);
};

/** Runs until the process is killed at the step; returns whether it was killed. */
const killedAt = (files: Memory, bundle: readonly GeneratedFile[], at: number, half: boolean) => {
  try {
    write(interrupted(files, at, half), bundle);
    return false;
  } catch (error) {
    if (error instanceof Killed) return true;
    throw error;
  }
};

/** Upper limit of changes, far above the number that the bundles of this test need. */
const most = 200;

const everyKill = (visit: (at: number, half: boolean) => boolean): void => {
  for (const half of [false, true]) {
    let at = 0;
    while (at < most && visit(at, half)) at += 1;
    // Fewer changes would mean that the bundles changed nothing.
    expect(at).toBeGreaterThan(10);
    expect(at).toBeLessThan(most);
  }
};

describe('a run that is killed at any step', () => {
  it('is completed by the next run, which takes no file for an edited one and leaves no drafts', () => {
    everyKill((at, half) => {
      const files = prepared();
      const killed = killedAt(files, second, at, half);
      expect(write(files, second), `step ${at}`).toEqual([]);
      expect(onDisk(files), `step ${at}`).toEqual(expected(second));
      return killed;
    });
  });

  it('is replaced by the next run of another configuration', () => {
    everyKill((at, half) => {
      const files = prepared();
      const killed = killedAt(files, second, at, half);
      expect(write(files, third), `step ${at}`).toEqual([]);
      expect(onDisk(files), `step ${at}`).toEqual(expected(third));
      return killed;
    });
  });

  it('may be followed by another killed run', () => {
    everyKill((at, half) => {
      let killed = false;
      for (let again = 0; again < 24; again += 1) {
        const files = prepared();
        killed = killedAt(files, second, at, half);
        killedAt(files, third, again, half);
        expect(write(files, second), `steps ${at} and ${again}`).toEqual([]);
        expect(onDisk(files), `steps ${at} and ${again}`).toEqual(expected(second));
      }
      return killed;
    });
  });

  it('is completed in an empty folder, too', () => {
    everyKill((at, half) => {
      const files = memory();
      const killed = killedAt(files, second, at, half);
      expect(write(files, second)).toEqual([]);
      const whole = memory();
      write(whole, second);
      expect(onDisk(files)).toEqual(onDisk(whole));
      return killed;
    });
  });

  it("leaves a user's file unchanged or overwritten with --force, and records which", () => {
    everyKill((at, half) => {
      const files = memory({ ...foreign, '/out/Dockerfile': 'FROM mine\n' });
      const lock = readLock(files, out);
      const changes = compare(files, { out, lock, bundle: second });
      let killed = false;
      try {
        apply(interrupted(files, at, half), out, changes, { lock, force: true });
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        killed = true;
      }
      const present = files.readText('/out/Dockerfile');
      expect(write(files, second)).toEqual(present === 'FROM mine\n' ? ['Dockerfile'] : []);
      return killed;
    });
  });

  it('does not overwrite a file that was edited by hand before the next run', () => {
    everyKill((at, half) => {
      const files = prepared();
      const killed = killedAt(files, second, at, half);
      files.texts.set('/out/Dockerfile', { text: 'FROM mine\n', executable: false });
      expect(write(files, third), `step ${at}`).toEqual(['Dockerfile']);
      expect(files.readText('/out/Dockerfile')).toBe('FROM mine\n');
      return killed;
    });
  });
});

describe('the draft of the record', () => {
  it("is not confused with a user's file of that name, which is not deleted", () => {
    const files = memory({ '/out/.waybill.lock.draft': 'mine\n' });
    expect(() => write(files, first)).toThrow(/\.waybill\.lock\.draft is in the way/);
    expect(onDisk(files)).toEqual({ '/out/.waybill.lock.draft': 'mine\n' });
  });
});

describe('a disk that refuses', () => {
  it('leaves no draft behind and deletes no file of the user', () => {
    const files = prepared();
    const full: FileSystem = {
      ...files,
      moveFile: (from, to) => {
        if (to.endsWith('values.yaml')) throw new Error('ENOSPC');
        files.moveFile(from, to);
      },
    };
    expect(() => write(full, second)).toThrow('ENOSPC');
    expect(Object.keys(onDisk(files)).filter((path) => path.endsWith('.draft'))).toEqual([
      '/out/chart/.waybill-ffffffffffffffff.draft',
    ]);
    expect(write(files, second)).toEqual([]);
    expect(onDisk(files)).toEqual(expected(second));
  });
});
