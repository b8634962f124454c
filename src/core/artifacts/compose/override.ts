import { composeName } from '../../delivery/compose-names.ts';
import { emitYaml } from '../../formats/yaml.ts';
import { workloadsOf } from '../../plan/bundle.ts';
import { type Plan, say } from '../../plan/index.ts';
import { isFor } from '../../plan/targets.ts';
import { workloadKinds } from '../../workloads/index.ts';
import type { GeneratedFile } from '../artifact.ts';
import { mountedFolder } from './service-mounts.ts';

/**
 * compose.override.yaml for development; no file without a Dockerfile, because there is nothing to
 * rebuild.
 */
export const override = (plan: Plan): readonly GeneratedFile[] => {
  const { compose, packaging } = plan.config;
  if (!compose.watch || !isFor(plan, 'docker')) return [];
  const about = {
    en: 'For development: docker compose up --watch rebuilds the service when a source file changes.',
    'zh-CN': '用于开发：docker compose up --watch 会在源文件改动时重新构建服务。',
  };
  const watch = [
    {
      action: 'rebuild',
      path: '.',
      // Added to .dockerignore: files that are not in the image need no rebuild.
      ignore: ['target/', `${mountedFolder}/`, `${packaging.directory}/`],
    },
  ];
  return [
    {
      path: 'compose.override.yaml',
      text: emitYaml(
        {
          services: Object.fromEntries(
            workloadsOf(plan)
              .filter(({ kind }) => workloadKinds[kind].runsOn)
              .map((one) => [
                composeName(one),
                { environment: { RUST_BACKTRACE: '1' }, restart: 'no', develop: { watch } },
              ]),
          ),
        },
        { header: say(plan, about) },
      ),
      about,
    },
  ];
};
