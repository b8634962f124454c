import type { Plan } from '../../plan/index.ts';
import { isFor } from '../../plan/targets.ts';
import { defineArtifact, type GeneratedFile } from '../artifact.ts';
import { composeYaml } from './compose-yaml.ts';
import { envExample } from './env-example.ts';
import { observabilityFiles } from './observability/files.ts';
import { override } from './override.ts';
import { mountedFolder } from './service-mounts.ts';

const configurationFile = ({ configurationFile: file }: Plan): GeneratedFile[] =>
  file === undefined
    ? []
    : [
        {
          path: `${mountedFolder}/${file.fileName}`,
          text: file.text,
          about: {
            en: `Configuration that the service finds under ${file.path} in Compose.`,
            'zh-CN': `Compose 中服务在 ${file.path} 读取的配置。`,
          },
        },
      ];

const example = (plan: Plan): GeneratedFile[] => {
  const text = envExample(plan);
  return text === undefined
    ? []
    : [
        {
          path: '.env.example',
          text,
          about: {
            en: 'Template of .env: every value that compose.yaml needs, without the secrets.',
            'zh-CN': '.env 的模板：列出 compose.yaml 所需的值，不含机密。',
          },
        },
      ];
};

/** The service with its backing services on one machine. */
export const compose = defineArtifact({
  id: 'compose',
  title: { en: 'Compose', 'zh-CN': 'Compose' },
  files: (plan) =>
    isFor(plan, 'compose')
      ? [
          {
            path: 'compose.yaml',
            text: composeYaml(plan),
            about: {
              en: 'Runs the service and its backing services on one machine.',
              'zh-CN': '在单机上运行服务及其后端服务。',
            },
          },
          ...example(plan),
          ...configurationFile(plan),
          ...observabilityFiles(plan),
          ...override(plan),
        ]
      : [],
});
