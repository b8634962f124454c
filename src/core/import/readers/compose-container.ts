import type { Text } from '../../fields/text.ts';
import { expanded, shellWords } from '../../formats/dockerfile-parse.ts';
import { isMapping } from '../../formats/json.ts';
import { portArguments } from './arguments.ts';
import { clue } from './clue.ts';
import type { ComposeFile } from './compose-file.ts';
import { exposedPorts, type OpenedPort, openedPort } from './exposed-ports.ts';
import { healthClues, healthRole } from './health-paths.ts';
import { argumentClues, argumentsOf, followingArguments } from './program-words.ts';
import type { Clue, Repository } from './reader.ts';
import { type FoundVariable, variableClues } from './variable-clues.ts';

const said = (key: string, service: string): Text => ({
  en: `${key} of the Compose service \`${service}\``,
  'zh-CN': `Compose 服务 \`${service}\` 的 ${key}`,
});

/** A value with `${NAME:-default}` replaced by its default. */
const plain = (value: unknown): string =>
  value === null || value === undefined ? '' : expanded(String(value), new Map());

/** The container side of a port: the part after the last colon, or `target`. */
const containerPort = (entry: unknown): Omit<OpenedPort, 'line'> | undefined => {
  if (!isMapping(entry)) return openedPort(plain(entry).split(':').at(-1) ?? '');
  const protocol = plain(entry['protocol']);
  return openedPort(`${plain(entry['target'])}${protocol === '' ? '' : `/${protocol}`}`);
};

const portsOf = (file: ComposeFile, name: string): readonly OpenedPort[] =>
  (['ports', 'expose'] as const).flatMap((key) => {
    const list: unknown = file.services[name]?.[key];
    return (Array.isArray(list) ? list : []).flatMap((entry: unknown, index) => {
      const port = containerPort(entry);
      const line = file.lineOf(['services', name, key, index]);
      return port === undefined ? [] : [{ ...port, line }];
    });
  });

/** The variables of `environment`, a list or a mapping. */
const environmentOf = (file: ComposeFile, name: string): readonly FoundVariable[] => {
  const value = file.services[name]?.['environment'];
  const path = ['services', name, 'environment'];
  if (Array.isArray(value)) {
    return value.flatMap((entry: unknown, index) => {
      const [, key = '', text = ''] = /^([A-Za-z_]\w*)(?:=([\s\S]*))?$/u.exec(String(entry)) ?? [];
      return key === ''
        ? []
        : [{ name: key, value: plain(text), line: file.lineOf([...path, index]) }];
    });
  }
  return isMapping(value)
    ? Object.entries(value).map(([key, text]) => ({
        name: key,
        value: plain(text),
        line: file.lineOf([...path, key]),
      }))
    : [];
};

const wordsOf = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === 'string' ? shellWords(plain(value)) : [];
};

const healthcheck = (file: ComposeFile, name: string, { program }: Repository): readonly Clue[] => {
  const check = file.services[name]?.['healthcheck'];
  if (!isMapping(check) || program.value('project.http') !== true) return [];
  const text = wordsOf(check['test']).join(' ');
  const [, path = ''] =
    /https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0)(?::[^/\s"']+)?(\/[\w\-./]*)/u.exec(text) ??
    [];
  if (path === '' || path === '/') return [];
  const place = { file: file.path, line: file.lineOf(['services', name, 'healthcheck', 'test']) };
  const reason = said('healthcheck', name);
  return healthRole(path) === undefined
    ? (['project.livePath', 'project.readyPath', 'project.startupPath'] as const).map((field) =>
        clue('compose', 'recognised', field, path, reason, place),
      )
    : healthClues([{ path, place }], reason, 'compose', 'recognised');
};

/** The arguments of `command:`, which follow the entry point of the image or of the service. */
const programArguments = (
  file: ComposeFile,
  name: string,
  { program }: Repository,
): readonly Clue[] => {
  const service = file.services[name] ?? {};
  // The address of a service of the file means something only there.
  const hosts = Object.keys(file.services).map((one) => one.replaceAll(/[^\w-]/gu, ''));
  const isAddress = (word: string): boolean =>
    hosts.some((host) => new RegExp(`(?:^|[/@=,])${host}:\\d`, 'u').test(word));
  const entry = wordsOf(service['entrypoint']);
  const command = wordsOf(service['command']);
  const key = command.length > 0 ? 'command' : 'entrypoint';
  const place = { file: file.path, line: file.lineOf(['services', name, key]) };
  const found =
    entry.length > 0
      ? argumentsOf([...entry, ...command], program.names)
      : followingArguments(command, program.names);
  if (found?.some(isAddress) === true) return [];
  return argumentClues(found, said(key, name), 'compose', place);
};

/** Facts from the service of a Compose file that is the program. */
export const containerClues = (
  file: ComposeFile,
  name: string,
  repository: Repository,
): readonly Clue[] => {
  const service = file.services[name] ?? {};
  const source = {
    file: file.path,
    title: said('environment', name),
    rank: 'compose',
    certainty: 'recognised',
  } as const;
  const command = (['entrypoint', 'command'] as const).flatMap((key) => {
    const place = { file: file.path, line: file.lineOf(['services', name, key]) };
    return portArguments(wordsOf(service[key]), said(key, name), 'compose', place, repository);
  });
  const ports = { file: file.path, reason: said('ports', name), rank: 'compose' } as const;
  return [
    ...command,
    ...programArguments(file, name, repository),
    ...variableClues(environmentOf(file, name), source, repository),
    ...exposedPorts(portsOf(file, name), ports, repository),
    ...healthcheck(file, name, repository),
  ];
};
