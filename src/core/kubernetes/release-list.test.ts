import { describe, expect, it } from 'vitest';
import { emitYaml } from '../formats/yaml.ts';
import { planWith } from '../testing/kubernetes-objects.ts';
import { chartValues, template, templateLiteral } from './chart-template.ts';
import { manifests } from './index.ts';
import { concrete } from './tree.ts';

const cases = [
  {
    file: 'scaledobject',
    path: 'autoscaling.triggers',
    changes: {
      'scaling.autoscaler': 'keda',
      'scaling.podMetrics': [{ name: 'http_requests_per_second', average: '100' }],
    },
  },
  {
    file: 'analysistemplate',
    path: 'rollout.analysisMetrics',
    changes: { 'release.strategy': 'argo-canary' },
  },
] as const;

describe.each(cases)('the queries of $file', ({ file, path, changes }) => {
  const plan = planWith({ ...changes, 'workload.namespace': 'shop' });
  const tree = manifests(plan).find((one) => one.file === file)?.tree;

  it('use the namespace of the plan in raw manifests', () => {
    const text = JSON.stringify(concrete(tree));
    expect(text).toContain('namespace=\\"shop\\",pod=~\\"app-');
    expect(text).not.toContain('$namespace');
  });

  it('use the release in the chart, whose values contain no namespace', () => {
    const value = JSON.stringify(chartValues(tree).get(path)?.value);
    expect(value).toContain('namespace=\\"$namespace\\",pod=~\\"$fullname-');
    expect(value).not.toContain('shop');
    expect(emitYaml(template(tree), { literal: templateLiteral })).toContain(
      `{{- toYaml (toYaml .Values.${path} | replace "$namespace" .Release.Namespace | replace "$fullname" (include "app.fullname" .) | fromYamlArray) | nindent`,
    );
  });
});
