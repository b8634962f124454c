import type { Plan } from '../../plan/index.ts';
import { defineArtifact, type GeneratedFile } from '../artifact.ts';
import { githubChecks } from './github-checks.ts';
import { githubRelease, hasRelease } from './github-release.ts';
import { gitlabPipeline } from './gitlab.ts';

const github = (plan: Plan): readonly GeneratedFile[] => [
  {
    path: '.github/workflows/ci.yml',
    text: githubChecks(plan),
    about: {
      en: 'Checks every change: format, clippy, tests, dependencies, deployment files, image.',
      'zh-CN': '检查每次改动：格式、clippy、测试、依赖、部署文件与镜像。',
    },
  },
  ...(hasRelease(plan)
    ? [
        {
          path: '.github/workflows/release.yml',
          text: githubRelease(plan),
          about: {
            en: 'Publishes a version when its tag is pushed.',
            'zh-CN': '推送版本标签时发布该版本。',
          },
        },
      ]
    : []),
];

const gitlab = (plan: Plan): readonly GeneratedFile[] => [
  {
    path: '.gitlab-ci.yml',
    text: gitlabPipeline(plan),
    about: {
      en: 'Checks every change and publishes version tags.',
      'zh-CN': '检查每次改动，并发布版本标签。',
    },
  },
];

/** Continuous integration on the chosen host. */
export const pipelines = defineArtifact({
  id: 'pipelines',
  title: { en: 'Pipeline', 'zh-CN': '流水线' },
  files(plan) {
    switch (plan.config.delivery.ci) {
      case 'none':
        return [];
      case 'github':
        return github(plan);
      case 'gitlab':
        return gitlab(plan);
    }
  },
});
