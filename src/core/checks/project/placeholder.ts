import { type FieldPath, fieldAt, fieldPaths, unmet, valueAt } from '../../config.ts';
import { gitopsOf, placeholderRepository } from '../../delivery/gitops.ts';
import type { Plan } from '../../plan/index.ts';
import { isFor } from '../../plan/targets.ts';
import type { CheckResult } from '../check.ts';
import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';
import { environmentPlans } from '../replicas.ts';
import { placeholderId } from './placeholder-id.ts';
import { isPlaceholder } from './placeholder-text.ts';

/** A field or column that still contains an example. */
interface Place {
  readonly path: FieldPath;
  readonly text: string;
}

/** Columns and fields that only documents and labels contain, so a placeholder breaks nothing. */
const described: ReadonlySet<FieldPath> = new Set<FieldPath>([
  'project.description',
  'project.repository',
  'packaging.maintainer',
  'packaging.maintainerEmail',
  'image.labels',
  'pod.podLabels',
  'pod.podAnnotations',
  'documents.contact',
]);

/** Whether the bundle uses the text; hosts are used only when a route needs them. */
const isRead = (plan: Plan, path: FieldPath, column?: string): boolean => {
  const { project } = plan.config;
  if (path === 'traffic.host') return plan.exposure !== undefined && project.http;
  if (path === 'traffic.grpcHost') return plan.exposure !== undefined && project.grpc;
  if (path === 'traffic.routes') return plan.exposure !== undefined;
  if (path !== 'environments.rows') return true;
  if (environmentPlans(plan).length === 0) return false;
  if (column === 'host') return plan.exposure !== undefined && project.http;
  return column !== 'grpcHost' || (plan.exposure !== undefined && project.grpc);
};

const textsOf = (plan: Plan, path: FieldPath): readonly string[] => {
  const value = valueAt(plan.config, path);
  if (typeof value === 'string') return isRead(plan, path) ? [value] : [];
  if (!Array.isArray(value)) return [];
  return value.flatMap((row: string | Readonly<Record<string, unknown>>) =>
    typeof row === 'string'
      ? [row]
      : Object.entries(row).flatMap(([column, cell]) =>
          typeof cell === 'string' && isRead(plan, path, column) ? [cell] : [],
        ),
  );
};

/**
 * The placeholder of the GitOps repository is in no field while the user has not entered an
 * address.
 */
const unnamedRepository = (plan: Plan): readonly Place[] =>
  gitopsOf(plan)?.repository === placeholderRepository
    ? [{ path: 'delivery.gitopsRepository', text: placeholderRepository }]
    : [];

const placesOf = (plan: Plan): readonly Place[] => [
  ...fieldPaths
    // No file uses the open points; they are findings of their own.
    .filter((path) => path !== 'build.openPoints')
    .filter((path) => unmet(plan.config, fieldAt(path).when).length === 0)
    .flatMap((path) =>
      textsOf(plan, path)
        .filter(isPlaceholder)
        .map((text): Place => ({ path, text })),
    ),
  ...unnamedRepository(plan),
];

const result = (
  severity: CheckResult['severity'],
  places: readonly Place[],
): readonly CheckResult[] => {
  if (places.length === 0) return [];
  const names = listed(places.map(({ text }) => text));
  return [
    {
      severity,
      at: [...new Set(places.map(({ path }) => path))],
      title: {
        en: `Still an example: ${names.en}`,
        'zh-CN': `仍是示例：${names['zh-CN']}`,
      },
      why:
        severity === 'error'
          ? {
              en: 'Only you know the real values. Until then no image can be pushed or pulled, no DNS record can point there and no certificate is issued: what uses them does not start or is never reached.',
              'zh-CN':
                '真实的值只有你知道。在填写之前，镜像无法推送和拉取，域名无法解析，证书也签不出来：相关部分无法启动，或无法访问。',
            }
          : {
              en: 'Documents and labels name it; who follows it finds nothing.',
              'zh-CN': '文档和标签会引用它，读者据此找不到任何内容。',
            },
      source: 'https://www.rfc-editor.org/rfc/rfc2606',
    },
  ];
};

/** Reports an example that was not replaced: the files with it do not work. */
export const placeholder = defineCheck({
  id: placeholderId,
  run: (plan) => {
    const places = placesOf(plan);
    if (places.length === 0) return [];
    const isDeployed = isFor(plan, 'kubernetes', 'kustomize', 'helm');
    const followed = gitopsOf(plan)?.repository;
    const isFatal = ({ path, text }: Place): boolean =>
      isDeployed && (!described.has(path) || text === followed);
    return [
      ...result('error', places.filter(isFatal)),
      ...result(
        'warning',
        places.filter((place) => !isFatal(place)),
      ),
    ];
  },
});
