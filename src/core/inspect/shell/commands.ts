import { isMapping, type Mapping, walk, within } from '../walk.ts';
import type { DocumentText } from '../written-place.ts';

/** Template expressions that GitHub Actions or Task replaces before the shell gets the command. */
const expressions: readonly (readonly [file: RegExp, expression: RegExp])[] = [
  [/(?:^|\/)\.github\/workflows\//u, /\$\{\{.*?\}\}/gu],
  [/(?:^|\/)Taskfile\.ya?ml$/u, /\{\{.*?\}\}/gu],
];

/** Keys whose value is a command or a list of commands. */
const commandKeys: readonly (readonly [file: RegExp, keys: readonly string[]])[] = [
  [/(?:^|\/)\.github\/workflows\//u, ['run']],
  [/(?:^|\/)\.gitlab-ci\.ya?ml$/u, ['script', 'before_script', 'after_script']],
  [/(?:^|\/)Taskfile\.ya?ml$/u, ['cmd', 'cmds', 'sh']],
];

const isShell = (word: unknown): boolean =>
  typeof word === 'string' && /^(?:\/(?:usr\/)?bin\/)?(?:ba|da)?sh$/u.test(word);

/**
 * Whether the argument is `-c`, alone or with other flags such as `-ec`; the next argument is then
 * a script.
 */
const takesScript = (word: unknown): boolean =>
  typeof word === 'string' && /^-[a-z]*c$/u.test(word);

/** The index of the script in the arguments of a shell. */
const scriptIndex = (words: readonly unknown[]): number | undefined => {
  if (words[0] === 'CMD-SHELL') return 1;
  return isShell(words[0]) && takesScript(words[1]) ? 2 : undefined;
};

const isOtherShell = (holder: Mapping): boolean =>
  holder['shell'] !== undefined && !isShell(holder['shell']);

/** Paths to the scripts that are direct values of a mapping or list, not of a nested one. */
const stepsToScripts = (
  part: Mapping | readonly unknown[],
  keys: readonly string[],
): readonly (readonly (string | number)[])[] => {
  if (!isMapping(part)) {
    const index = scriptIndex(part);
    return index === undefined ? [] : [[index]];
  }
  const named = isOtherShell(part) ? [] : keys.filter((key) => key in part);
  const lists = named.flatMap((key) => {
    const value = part[key];
    return Array.isArray(value) ? value.map((_, index) => [key, index]) : [[key]];
  });
  // A container may have `-c` at the end of `command` and the script as the first item of `args`.
  const { command } = part;
  const isSplit = Array.isArray(command) && command.length === 2 && scriptIndex(command) === 2;
  return isSplit ? [...lists, ['args', 0]] : lists;
};

const valueAt = (part: unknown, steps: readonly (string | number)[]): unknown => {
  let value = part;
  for (const step of steps) {
    if (Array.isArray(value)) value = value[Number(step)];
    else value = isMapping(value) ? value[step] : undefined;
  }
  return value;
};

/**
 * Every shell command in the documents of a file. Template expressions are replaced by texts of the
 * same length, so that offsets stay correct.
 */
export const commandsOf = (
  path: string,
  documents: readonly unknown[],
): readonly DocumentText[] => {
  const keys = commandKeys.find(([file]) => file.test(path))?.[1] ?? [];
  const expression = expressions.find(([file]) => file.test(path))?.[1];
  const found: DocumentText[] = [];
  walk(documents, (part, place) => {
    for (const steps of stepsToScripts(part, keys)) {
      const value = valueAt(part, steps);
      if (typeof value !== 'string') continue;
      const blank = (one: string) => 'x'.repeat(one.length);
      const text = expression === undefined ? value : value.replace(expression, blank);
      found.push({ ...within(place, ...steps), text });
    }
  });
  return found;
};
