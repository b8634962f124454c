import type { Instruction } from '../../formats/dockerfile.ts';
import { command } from '../../formats/shell.ts';
import type { Plan } from '../../plan/index.ts';
import { note } from './comments.ts';

/**
 * Installs system packages in one layer and removes the package lists (C-114); no instruction
 * without packages. The prefix `xx-` installs packages for the target's architecture.
 */
export const installPackages = (
  plan: Plan,
  distribution: 'debian' | 'alpine',
  names: readonly string[],
  prefix = '',
): readonly Instruction[] => {
  if (names.length === 0) return [];
  if (distribution === 'alpine') {
    return [
      note(plan, 'apk'),
      {
        kind: 'run',
        ignore: ['DL3018'],
        steps: [command(`${prefix}apk`, 'add', '--no-cache', ...names)],
      },
    ];
  }
  return [
    note(plan, 'apt'),
    {
      kind: 'run',
      ignore: ['DL3008'],
      steps: [
        'apt-get update',
        command(`${prefix}apt-get`, 'install', '-y', '--no-install-recommends', ...names),
        'rm -rf /var/lib/apt/lists/*',
      ],
    },
  ];
};
