import { type Verb, verbs } from '../../delivery/tasks.ts';
import type { Text } from '../../fields/index.ts';
import { type Plan, say } from '../../plan/index.ts';

const header: Text = {
  en: 'The verbs of this repository. List them with: just',
  'zh-CN': '本仓库的常用命令。运行 just 查看列表',
};

/**
 * `$name` passes a parameter as an environment variable, so that no value is pasted into the shell.
 */
const parameters = ({ operands }: Verb): string =>
  operands.map((operand) => ` $${operand.toUpperCase()}`).join('');

/** A shell command of several lines needs a script recipe. */
const body = (lines: readonly string[]): string =>
  lines.some((line) => /^(?:case|if) /.test(line))
    ? ['#!/usr/bin/env bash', 'set -euo pipefail', ...lines].map((line) => `    ${line}\n`).join('')
    : lines.map((line) => `    ${line}\n`).join('');

const recipe = (plan: Plan, verb: Verb): string =>
  `# ${say(plan, verb.about)}\n${verb.name}${parameters(verb)}:\n${body(verb.lines)}`;

/** The justfile. */
export const justfile = (plan: Plan): string =>
  [
    `# ${say(plan, header)}\n`,
    '_default:\n    @just --list\n',
    ...verbs(plan).map((verb) => recipe(plan, verb)),
  ].join('\n');
