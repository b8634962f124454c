import { isFor } from '../../plan/targets.ts';
import { defineArtifact } from '../artifact.ts';
import { dockerBake } from './docker-bake.ts';
import { dockerfile } from './dockerfile.ts';
import { dockerignore } from './dockerignore.ts';

/** Files for the image: Dockerfile, .dockerignore and the bake file for releases. */
export const docker = defineArtifact({
  id: 'docker',
  title: { en: 'Docker', 'zh-CN': 'Docker' },
  files: (plan) =>
    isFor(plan, 'docker')
      ? [
          {
            path: 'Dockerfile',
            text: dockerfile(plan),
            about: {
              en: 'Builds the image: dependencies, binary, final image.',
              'zh-CN': '构建镜像：依赖、二进制、最终镜像。',
            },
          },
          {
            path: '.dockerignore',
            text: dockerignore(plan),
            about: {
              en: 'What the build does not see, so that it stays fast and holds no secrets.',
              'zh-CN': '不参与构建的文件，使构建更快，也避免带入机密。',
            },
          },
          {
            path: 'docker-bake.hcl',
            text: dockerBake(plan),
            about: {
              en: 'Builds and pushes releases: platforms, tags, cache, SBOM and provenance.',
              'zh-CN': '构建并推送发布版本：平台、标签、缓存、SBOM 和来源证明。',
            },
          },
        ]
      : [],
});
