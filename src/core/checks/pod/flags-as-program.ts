import { type Config, type FieldPath, withValue } from '../../config.ts';
import { words } from '../../plan/words.ts';
import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';

interface Companion {
  readonly name: string;
  readonly command: string;
  readonly args: string;
}

/** Whether the command consists of flags: it replaces the ENTRYPOINT, so the first is the program. */
const beginsWithFlag = ({ command }: Companion): boolean =>
  words(command)[0]?.startsWith('-') ?? false;

/** The row with the flags where they belong, before the arguments that are already there. */
const withFlagsAsArguments = <R extends Companion>(row: R): R =>
  beginsWithFlag(row) ? { ...row, command: '', args: `${row.command} ${row.args}`.trim() } : row;

const mended = (config: Config): Config => {
  const { sidecars, initContainers } = config.pod;
  return withValue(
    withValue(config, 'pod.sidecars', sidecars.map(withFlagsAsArguments)),
    'pod.initContainers',
    initContainers.map(withFlagsAsArguments),
  );
};

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
          en: 'A command replaces the ENTRYPOINT of the image, so the first word is the program: the container ends with “executable file not found”. Flags belong to the arguments, which the program of the image gets.',
          'zh-CN':
            '命令会取代镜像的 ENTRYPOINT，第一个词就是程序：容器会因“executable file not found”退出。选项应写在参数中，由镜像自带的程序接收。',
        },
        source:
          'https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/',
        fix: {
          label: { en: 'Make the flags arguments', 'zh-CN': '将选项改为参数' },
          apply: mended,
        },
      },
    ];
  },
});
