import { type Verb, verbs } from '../../delivery/tasks.ts';
import type { Text } from '../../fields/index.ts';
import { emitYaml, type Yaml } from '../../formats/yaml.ts';
import { type Plan, say } from '../../plan/index.ts';

const header: Text = {
  en: 'The verbs of this repository. List them with: task',
  'zh-CN': '本仓库的常用命令。运行 task 查看列表',
};

/** Values are passed as environment variables, so that none is pasted into a command. */
const task = (plan: Plan, { about, operands, lines }: Verb): Yaml => {
  const names = operands.map((operand) => operand.toUpperCase());
  const isScript = lines.some((line) => /^(?:case|if) /.test(line));
  return {
    desc: say(plan, about),
    requires: names.length === 0 ? undefined : { vars: names },
    env:
      names.length === 0
        ? undefined
        : Object.fromEntries(names.map((name) => [name, `{{.${name}}}`])),
    cmds: isScript ? [`${lines.join('\n')}\n`] : lines,
  };
};

/** Taskfile.yml with the tasks of the justfile. */
export const taskfile = (plan: Plan): string =>
  emitYaml(
    {
      version: '3',
      tasks: {
        default: { cmds: ['task --list'], silent: true },
        ...Object.fromEntries(verbs(plan).map((verb) => [verb.name, task(plan, verb)])),
      },
    },
    { header: say(plan, header) },
  );
