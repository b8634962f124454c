import { type Dockerfile, type Flag, ModifiableInstruction } from 'dockerfile-ast';
import type { Text } from '../../fields/index.ts';
import type { TextProblem } from '../span.ts';
import { flagsOf, instead, unknownFlag } from './flag-messages.ts';
import type { DockerfileText } from './positions.ts';

type FlagOption = ReturnType<Flag['getOptions']>[number];

const mountTypes = ['bind', 'cache', 'tmpfs', 'secret', 'ssh'];
const mountOptions = [
  ...['type', 'target', 'dst', 'destination', 'source', 'src', 'from', 'id', 'env', 'sharing'],
  ...['readonly', 'ro', 'readwrite', 'rw', 'required', 'size', 'mode', 'uid', 'gid'],
];

/** The allowed values of options with few values. */
const values: Readonly<Record<string, readonly string[]>> = {
  type: mountTypes,
  sharing: ['shared', 'private', 'locked'],
  network: ['default', 'none', 'host'],
  security: ['insecure', 'sandbox'],
};

const notAmong = (option: string, found: string, known: readonly string[]): Text => {
  const hint = instead(found, known);
  return {
    en: `\`${option}\` cannot be \`${found}\`; ${hint.en}`,
    'zh-CN': `\`${option}\` 不能是 \`${found}\`，${hint['zh-CN']}`,
  };
};

const unknownOption = (found: string): Text => {
  const hint = instead(found, mountOptions);
  return {
    en: `A mount has no option \`${found}\`; ${hint.en}`,
    'zh-CN': `挂载没有 \`${found}\` 选项，${hint['zh-CN']}`,
  };
};

const valueFault = (source: DockerfileText, one: Flag | FlagOption): readonly TextProblem[] => {
  const [name, value, range] = [one.getName(), one.getValue(), one.getValueRange()];
  const known = Object.hasOwn(values, name) ? values[name] : undefined;
  if (known === undefined || value === null || range === null) return [];
  if (known.includes(value) || value.includes('$')) return [];
  return [source.fault(range, 'error', 'Dockerfile', notAmong(name, value, known))];
};

const mountFaults = (source: DockerfileText, flag: Flag): readonly TextProblem[] =>
  flag
    .getOptions()
    .flatMap((option) =>
      mountOptions.includes(option.getName())
        ? valueFault(source, option)
        : [
            source.fault(
              option.getNameRange(),
              'error',
              'Dockerfile',
              unknownOption(option.getName()),
            ),
          ],
    );

const flagFaults = (source: DockerfileText, flag: Flag): readonly TextProblem[] => {
  const name = flag.getName();
  if (name === 'mount') return mountFaults(source, flag);
  if (flagsOf.RUN.some((known) => known === name)) return valueFault(source, flag);
  const { start } = flag.getRange();
  const range = { start, end: flag.getNameRange().end };
  return [source.fault(range, 'error', 'Dockerfile', unknownFlag('RUN')(name))];
};

/** Problems with the flags of RUN and its mount options, which dockerfile-utils does not check. */
export const runFlagRules = (
  source: DockerfileText,
  dockerfile: Dockerfile,
): readonly TextProblem[] =>
  dockerfile
    .getInstructions()
    .filter((one) => one.getKeyword() === 'RUN')
    .flatMap((one) => (one instanceof ModifiableInstruction ? one.getFlags() : []))
    .flatMap((flag) => flagFaults(source, flag));
