import { describe, expect, it } from 'vitest';
import { at, objectsWith } from '../testing/kubernetes-objects.ts';

const keysOf = (kind: string, changes: Parameters<typeof objectsWith>[0]) =>
  [...objectsWith(changes).keys()].filter((key) => key.startsWith(`${kind}/`));

describe('names of objects', () => {
  it('contain the kind if the user wants it, for each version of the service (S2-17, S3-08)', () => {
    const changes = { 'packaging.kindSuffixes': true, 'scaling.vpa': 'Off' } as const;
    expect(keysOf('HorizontalPodAutoscaler', changes)).toEqual(['HorizontalPodAutoscaler/app-hpa']);
    expect(keysOf('VerticalPodAutoscaler', changes)).toEqual(['VerticalPodAutoscaler/app-vpa']);
    expect(keysOf('PodDisruptionBudget', changes)).toEqual(['PodDisruptionBudget/app-pdb']);
    const colours = { ...changes, 'release.strategy': 'blue-green' } as const;
    expect(keysOf('HorizontalPodAutoscaler', colours)).toEqual([
      'HorizontalPodAutoscaler/app-blue-hpa',
      'HorizontalPodAutoscaler/app-green-hpa',
    ]);
  });

  it('equal the names that other objects refer to', () => {
    const flagger = objectsWith({ 'packaging.kindSuffixes': true, 'release.strategy': 'flagger' });
    expect(at(flagger.get('Canary/app'), 'spec.autoscalerRef.name')).toBe('app-hpa');
    const maps = objectsWith({ 'settings.configMaps': 'shop', 'settings.configFile': 'yaml' });
    expect([...maps.keys()].filter((key) => key.startsWith('ConfigMap/'))).toEqual([
      'ConfigMap/shop-env',
      'ConfigMap/shop-config',
    ]);
    const pod = at(maps.get('Deployment/app'), 'spec.template.spec');
    expect(at(pod, 'containers.0.envFrom')).toEqual([{ configMapRef: { name: 'shop-env' } }]);
    expect(at(pod, 'volumes')).toContainEqual({
      name: 'config',
      configMap: { name: 'shop-config' },
    });
  });

  it('give the Collector the name in the guide, but never the name of the service (S2-06)', () => {
    const own = { 'telemetry.collector': 'deployment', 'telemetry.collectorName': 'otel' } as const;
    const objects = objectsWith(own);
    expect(objects.has('Service/otel-collector')).toBe(true);
    expect(at(objects.get('ConfigMap/app-env'), 'data.OTEL_EXPORTER_OTLP_ENDPOINT')).toBe(
      'http://otel-collector:4318',
    );
    const same = objectsWith({ ...own, 'project.name': 'otel-collector' });
    expect(same.has('Service/otel-collector-collector')).toBe(true);
  });
});
