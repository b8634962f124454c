import { describe, expect, it } from 'vitest';
import { at } from '../../testing/kubernetes-objects.ts';
import { object, objects } from './testing/guide-bundle.ts';

describe('the guide’s traffic (S3-06, S3-12)', () => {
  it('has a ClusterIP Service with 80 and 9090', () => {
    const service = object('Service/web-api');
    expect(at(service, 'spec.type')).toBe('ClusterIP');
    expect(at(service, 'spec.ports.0')).toMatchObject({
      name: 'http',
      port: 80,
      targetPort: 'http',
    });
    expect(at(service, 'spec.ports.1')).toMatchObject({
      name: 'metrics',
      port: 9090,
      targetPort: 'metrics',
    });
  });

  it('is exposed by the Gateway API instead of the retired ingress-nginx (C-043, C-046)', () => {
    const route = object('HTTPRoute/web-api');
    expect([...objects.keys()].filter((name) => name.startsWith('Ingress/'))).toEqual([]);
    expect(at(route, 'spec.hostnames')).toEqual(['api.example.com']);
    expect(at(route, 'spec.rules.0.matches.0.path')).toEqual({ type: 'PathPrefix', value: '/' });
    expect(at(route, 'spec.rules.0.timeouts')).toEqual({ request: '60s' });
    expect(at(route, 'spec.rules.0.backendRefs.0')).toEqual({ name: 'web-api', port: 80 });
  });

  it('has TLS for api.example.com from letsencrypt-prod and redirects plain HTTP to it', () => {
    const gateway = object('Gateway/public');
    const annotations = at(gateway, 'metadata.annotations');
    expect(annotations).toEqual({ 'cert-manager.io/cluster-issuer': 'letsencrypt-prod' });
    expect(at(gateway, 'spec.listeners.1.tls.certificateRefs.0.name')).toBe('api-tls');
    expect(objects.has('HTTPRoute/web-api-redirect')).toBe(true);
  });

  it('has limits in a form that is enforced (C-044)', () => {
    const policy = object('BackendTrafficPolicy/web-api');
    expect(at(policy, 'spec.rateLimit.local.rules.0.limit')).toEqual({
      requests: 100,
      unit: 'Second',
    });
    expect(at(policy, 'spec.timeout.tcp.connectTimeout')).toBe('30s');
    expect(at(policy, 'spec.requestBuffer.limit')).toBe('10Mi');
  });
});

describe('the guide’s scaling (S3-07, S3-08, S3-14)', () => {
  it('has one autoscaler from 3 to 20 on CPU and memory (C-050A)', () => {
    const autoscalers = [...objects.keys()].filter((name) =>
      name.startsWith('HorizontalPodAutoscaler/'),
    );
    expect(autoscalers).toEqual(['HorizontalPodAutoscaler/web-api-hpa']);
    const spec = at(object('HorizontalPodAutoscaler/web-api-hpa'), 'spec') ?? null;
    expect(at(spec, 'minReplicas')).toBe(3);
    expect(at(spec, 'maxReplicas')).toBe(20);
    expect(at(spec, 'metrics.0.resource.target.averageUtilization')).toBe(70);
    expect(at(spec, 'metrics.1.resource.target.averageUtilization')).toBe(80);
  });

  it('grows by half per minute, and shrinks by one pod a minute after five minutes', () => {
    const behavior = at(object('HorizontalPodAutoscaler/web-api-hpa'), 'spec.behavior') ?? null;
    expect(at(behavior, 'scaleUp')).toMatchObject({
      stabilizationWindowSeconds: 60,
      policies: [{ type: 'Percent', value: 50, periodSeconds: 60 }],
    });
    expect(at(behavior, 'scaleDown')).toMatchObject({
      stabilizationWindowSeconds: 300,
      policies: [{ type: 'Pods', value: 1, periodSeconds: 60 }],
    });
  });

  it('keeps two pods available and allows eviction of unhealthy pods (C-094)', () => {
    const budget = object('PodDisruptionBudget/web-api-pdb');
    expect(at(budget, 'spec.minAvailable')).toBe(2);
    expect(at(budget, 'spec.unhealthyPodEvictionPolicy')).toBe('AlwaysAllow');
  });
});
