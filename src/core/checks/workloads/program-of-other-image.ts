import { firstOf } from '../../plan/bundle.ts';
import { imagesOf } from '../../plan/bundle-images.ts';
import type { Plan } from '../../plan/index.ts';
import { defineRule } from '../check.ts';

/** Whether the command of a workload is a program that only another image of the bundle contains. */
const isElsewhere = (plan: Plan): boolean => {
  const [program] = plan.config.workload.command;
  return imagesOf(firstOf(plan))
    .filter(({ owner }) => owner.image.repository !== plan.image.repository)
    .some(({ binaries }) => binaries.some(({ path }) => path === program));
};

/** Reports a command that names a program of another image, when each program has its own image. */
export const programOfOtherImage = defineRule({
  id: 'program-of-other-image',
  applies: isElsewhere,
  severity: 'error',
  at: ['workload.command', 'project.binary', 'image.perProgram'],
  title: {
    en: 'The command is a program of another image',
    'zh-CN': '启动命令是另一个镜像中的程序',
  },
  why: {
    en: 'With one image per program, the binary of a workload decides which image it runs, and that image holds no other program: the container does not start. Choose this program as the binary and leave the command empty.',
    'zh-CN':
      '每个程序一个镜像时，工作负载运行哪个镜像由其二进制名称决定，镜像中没有其他程序，容器无法启动。请将该程序设为二进制名称，并将启动命令留空。',
  },
  source: 'https://docs.docker.com/build/building/multi-stage/',
});
