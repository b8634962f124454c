import type { FieldPath } from '../../config.ts';
import { words } from '../../plan/words.ts';
import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';

interface Companion {
  readonly name: string;
  readonly command: string;
}

/** Whether the command consists of flags: it replaces the ENTRYPOINT, so the first is the program. */
const beginsWithFlag = ({ command }: Companion): boolean =>
  words(command)[0]?.startsWith('-') ?? false;

/** Reports a sidecar or init container whose command is only the flags of a program. */
export const flagsAsProgram = defineCheck({
  id: 'flags-as-program',
  run: ({ config: { pod } }) => {
    const sidecars = pod.sidecars.filter(beginsWithFlag);
    const inits = pod.initContainers.filter(beginsWithFlag);
    if (sidecars.length === 0 && inits.length === 0) return [];
    const at: FieldPath[] = [
      ...(inits.length > 0 ? (['pod.initContainers'] as const) : []),
      ...(sidecars.length > 0 ? (['pod.sidecars'] as const) : []),
    ];
    const names = listed([...inits, ...sidecars].map(({ name }) => name));
    return [
      {
        severity: 'error',
        at,
        title: {
          en: `The command of ${names.en} begins with a flag`,
          'zh-CN': `${names['zh-CN']} 的命令以选项开头`,
        },
        why: {
          en: 'A command replaces the ENTRYPOINT of the image, so the first word is the program: the container ends with “executable file not found”. Write the program first, for example /cloud-sql-proxy --port=5432.',
          'zh-CN':
            '命令会取代镜像的 ENTRYPOINT，第一个词就是程序：容器会因“executable file not found”退出。请先写程序名，例如 /cloud-sql-proxy --port=5432。',
        },
        source:
          'https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/',
      },
    ];
  },
});
