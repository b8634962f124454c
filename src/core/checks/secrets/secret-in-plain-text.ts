import type { Config, FieldPath } from '../../config.ts';
import { looksSecret } from '../../plan/secret-values.ts';
import { defineCheck } from '../check.ts';

/** Free texts that end up in files as they stand. */
const places = ({
  pod,
  probes,
  image,
  project,
  packaging,
}: Config): readonly (readonly [FieldPath, readonly string[]])[] => [
  ['pod.initContainers', pod.initContainers.map(({ command }) => command)],
  ['pod.sidecars', pod.sidecars.map(({ command }) => command)],
  ['pod.podAnnotations', pod.podAnnotations.map(({ value }) => value)],
  ['pod.serviceAccountAnnotations', pod.serviceAccountAnnotations.map(({ value }) => value)],
  ['image.labels', image.labels.map(({ value }) => value)],
  ['probes.livenessCommand', probes.livenessCommand],
  ['probes.readinessCommand', probes.readinessCommand],
  ['probes.startupCommand', probes.startupCommand],
  ['project.description', [project.description]],
  ['packaging.chartDescription', [packaging.chartDescription]],
];

/** A credential outside the fields that know how to keep one. */
export const secretInPlainText = defineCheck({
  id: 'secret-in-plain-text',
  run: ({ entered: config }) =>
    places(config)
      .filter(([, texts]) => texts.some(looksSecret))
      .map(([path]) => ({
        severity: 'error' as const,
        at: [path],
        title: { en: 'A credential stands here in plain text', 'zh-CN': '此处有明文凭据' },
        why: {
          en: 'It would be committed with the manifests and shown by `kubectl describe`. Refer to a secret variable instead: `$(NAME)` is filled in by Kubernetes.',
          'zh-CN':
            '它会随清单提交到 Git，并能通过 `kubectl describe` 看到。请改为引用机密变量：`$(NAME)` 由 Kubernetes 填入。',
        },
        source: 'C-037',
      })),
});
