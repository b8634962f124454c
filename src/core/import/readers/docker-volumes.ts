import type { Text } from '../../fields/text.ts';
import { dockerCommand } from '../../formats/dockerfile-parse.ts';
import { clue } from './clue.ts';
import type { ProgramDockerfile } from './docker-choice.ts';
import type { Clue } from './reader.ts';

/** Paths whose content nobody misses after a restart. */
const isTemporary = /^\/(?:tmp|run|var\/(?:tmp|run|cache|log))(?:\/|$)|\/\.?cache$/u;

const isPath = /^\/[A-Za-z0-9._+@-]+(?:\/[A-Za-z0-9._+@-]+)*$/u;

const kept: Text = {
  en: 'VOLUME of the final stage: its content outlives the container',
  'zh-CN': '最终阶段的 VOLUME：其中的内容不随容器消失',
};

const single: Text = {
  en: 'one Pod at a time may write to the volume of the Dockerfile',
  'zh-CN': 'Dockerfile 中的存储卷同一时刻只能由一个 Pod 写入',
};

/** The first volume is the one of a file database, too; others are named like their folder. */
const nameOf = (path: string, index: number): string =>
  index === 0
    ? 'data'
    : `data-${path
        .split('/')
        .at(-1)
        ?.toLowerCase()
        .replaceAll(/[^a-z0-9]+/gu, '')}`;

/** Claims for the folders that a Dockerfile declares as volumes, which one Pod can write to. */
export const volumeClues = ({ path: file, final }: ProgramDockerfile): readonly Clue[] => {
  const steps = final.instructions.filter(({ keyword }) => keyword === 'VOLUME');
  const paths = steps
    .flatMap(({ text }) => dockerCommand(text).words)
    .map((path) => path.replace(/(?<=.)\/+$/u, ''))
    .filter((path) => isPath.test(path) && !isTemporary.test(path));
  const [step] = steps;
  if (step === undefined || paths.length === 0) return [];
  const rows = [...new Set(paths)].map((mountPath, index) => ({
    name: nameOf(mountPath, index),
    kind: 'claim' as const,
    mountPath,
    source: '',
    size: '1Gi',
    readOnly: false,
  }));
  const place = { file, line: step.line };
  return [
    clue('image', 'assumed', 'pod.volumes', rows, kept, place),
    clue('image', 'assumed', 'workload.replicas', 1, single, place),
    clue('image', 'assumed', 'workload.strategy', 'Recreate', single, place),
    clue('image', 'assumed', 'scaling.autoscale', false, single, place),
  ];
};
