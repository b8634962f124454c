import { describe, expect, it } from 'vitest';
import { defaults, withValues } from '../../config.ts';
import { single } from '../../decisions.ts';
import { plan } from '../../plan/index.ts';
import { at, objectsOf } from '../../testing/kubernetes-objects.ts';

const withRoutes = (values: Parameters<typeof withValues>[1]) =>
  objectsOf(
    plan(
      single(
        withValues(defaults, [
          ['project.name', 'orders'],
          [
            'project.ports',
            [{ name: 'admin', port: 8081, protocol: 'http', reach: 'service', servicePort: 0 }],
          ],
          ['traffic.routes', [{ host: 'admin.example.com', path: '/', port: 'admin' }]],
          ...values,
        ]),
      ),
    ),
  );

describe('a further host', () => {
  it('has the limits of the edge as the main host: time, and rate in Envoy Gateway', () => {
    const objects = withRoutes([
      ['traffic.exposure', 'gateway'],
      ['traffic.gatewayImplementation', 'envoy-gateway'],
      ['traffic.requestTimeout', 20],
      ['traffic.rateLimit', 50],
    ]);
    const route = objects.get('HTTPRoute/orders-route-admin-example-com');
    expect(at(route, 'spec.rules.0.timeouts.request')).toBe('20s');
    expect(at(route, 'spec.rules.0.backendRefs.0.port')).toBe(8081);
    const policy = objects.get('BackendTrafficPolicy/orders');
    expect(at(policy, 'spec.targetRefs.1.name')).toBe('orders-route-admin-example-com');
  });

  it('has a listener of the own Gateway, and is in the certificate that an object orders', () => {
    const objects = withRoutes([
      ['traffic.exposure', 'gateway'],
      ['traffic.gatewayMode', 'create'],
      ['traffic.certificateBy', 'certificate'],
    ]);
    const gateway = objects.get('Gateway/public');
    expect(at(gateway, 'spec.listeners.2.hostname')).toBe('admin.example.com');
    const certificate = objects.get('Certificate/orders-tls');
    expect(at(certificate, 'spec.dnsNames')).toEqual(['api.example.com', 'admin.example.com']);
  });

  it('has an Ingress apart, with a certificate of its own where an annotation orders it', () => {
    const objects = withRoutes([['traffic.exposure', 'ingress']]);
    const ingress = objects.get('Ingress/orders-hosts');
    expect(at(ingress, 'spec.rules.0.http.paths.0.backend.service.port.number')).toBe(8081);
    expect(at(ingress, 'spec.tls.0.hosts.0')).toBe('admin.example.com');
    expect(at(ingress, 'spec.tls.0.secretName')).toBe('orders-tls-hosts');
  });
});
