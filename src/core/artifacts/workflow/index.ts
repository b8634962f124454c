import type { Plan } from '../../plan/index.ts';
import { defineArtifact, type GeneratedFile } from '../artifact.ts';
import { devContainer, devContainerImage } from './dev-container.ts';
import { loopAbout, loopOf, skaffold, tiltfile } from './dev-loop.ts';
import { justfile } from './justfile.ts';
import { renovate } from './renovate.ts';
import { taskfile } from './taskfile.ts';

const verbsAbout = {
  en: 'One short name for each thing that people do every day.',
  'zh-CN': '为日常操作提供统一的短命令。',
};

const runner = (plan: Plan): readonly GeneratedFile[] => {
  switch (plan.config.delivery.taskRunner) {
    case 'none':
      return [];
    case 'just':
      return [{ path: 'justfile', text: justfile(plan), about: verbsAbout }];
    case 'task':
      return [{ path: 'Taskfile.yml', text: taskfile(plan), about: verbsAbout }];
  }
};

const loop = (plan: Plan): readonly GeneratedFile[] => {
  const { devLoop } = plan.config.delivery;
  const wanted = devLoop === 'none' ? undefined : loopOf(plan);
  if (wanted === undefined || devLoop === 'none') return [];
  return devLoop === 'skaffold'
    ? [{ path: 'skaffold.yaml', text: skaffold(plan, wanted), about: loopAbout.skaffold }]
    : [{ path: 'Tiltfile', text: tiltfile(plan, wanted), about: loopAbout.tilt }];
};

const container = (plan: Plan): readonly GeneratedFile[] =>
  plan.config.delivery.devContainer
    ? [
        {
          path: '.devcontainer/devcontainer.json',
          text: devContainer(plan),
          about: {
            en: 'The editor’s container: ports, user and extensions.',
            'zh-CN': '编辑器容器：端口、用户与扩展。',
          },
        },
        {
          path: '.devcontainer/Dockerfile',
          text: devContainerImage(plan),
          about: {
            en: 'The image of the editor’s container, with the compiler of the build.',
            'zh-CN': '编辑器容器的镜像，编译器与构建一致。',
          },
        },
      ]
    : [];

const updates = (plan: Plan): readonly GeneratedFile[] =>
  plan.config.delivery.renovate
    ? [
        {
          path: 'renovate.json',
          text: renovate(plan),
          about: {
            en: 'Raises crates, images, actions and tools by pull request.',
            'zh-CN': '以合并请求的方式升级 crate、镜像、Action 与工具。',
          },
        },
      ]
    : [];

/** Files for daily work: tasks, the development loop, the editor, updates. */
export const workflow = defineArtifact({
  id: 'workflow',
  title: { en: 'Everyday work', 'zh-CN': '日常开发' },
  files: (plan) => [...runner(plan), ...loop(plan), ...container(plan), ...updates(plan)],
});
