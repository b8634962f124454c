import { describe, expect, it } from 'vitest';
import { at, objectsWith } from '../../testing/kubernetes-objects.ts';

const both = { 'project.grpc': true } as const;
const gateway = { ...both, 'traffic.exposure': 'gateway' } as const;
const ingress = { ...both, 'traffic.exposure': 'ingress' } as const;
const names = (objects: ReadonlyMap<string, unknown>, kind: string) =>
  [...objects.keys()].filter((name) => name.startsWith(`${kind}/`));

describe('the Service', () => {
  it('names its ports and marks the ports with HTTP/2 (C-048, C-050)', () => {
    expect(at(objectsWith(both).get('Service/app'), 'spec')).toMatchObject({
      type: 'ClusterIP',
      ports: [
        { name: 'http', port: 80, targetPort: 'http', appProtocol: 'http' },
        { name: 'grpc', port: 50051, targetPort: 'grpc', appProtocol: 'kubernetes.io/h2c' },
        { name: 'metrics', port: 9090, targetPort: 'metrics' },
      ],
    });
  });

  it('exposes metrics only inside the cluster (C-050)', () => {
    const ports = at(
      objectsWith({ 'traffic.serviceType': 'LoadBalancer' }).get('Service/app'),
      'spec.ports',
    );
    expect(ports).toHaveLength(1);
    const alone = { 'project.http': false, 'traffic.serviceType': 'NodePort' };
    expect(at(objectsWith(alone).get('Service/app'), 'spec.ports.0.name')).toBe('metrics');
  });

  it('has session affinity only on request (C-056)', () => {
    expect(at(objectsWith({}).get('Service/app'), 'spec.sessionAffinity')).toBeUndefined();
    expect(
      at(objectsWith({ 'traffic.affinity': 'ClientIP' }).get('Service/app'), 'spec'),
    ).toMatchObject({
      sessionAffinity: 'ClientIP',
      sessionAffinityConfig: { clientIP: { timeoutSeconds: 10800 } },
    });
  });

  it('has a headless Service only on request, with the ports of the pods (C-055)', () => {
    expect(objectsWith({}).has('Service/app-headless')).toBe(false);
    const spec = at(objectsWith({ 'traffic.headless': true }).get('Service/app-headless'), 'spec');
    expect(spec).toMatchObject({ clusterIP: 'None', ports: [{ name: 'http', port: 8080 }] });
  });

  it('is not generated without ports, nor are the objects that need it', () => {
    const objects = objectsWith({
      'project.http': false,
      'project.metrics': false,
      'traffic.exposure': 'gateway',
    });
    expect([...names(objects, 'Service'), ...names(objects, 'HTTPRoute')]).toEqual([]);
  });
});

describe('the Gateway API', () => {
  it('has a route per protocol, each with a separate host (C-043, C-048)', () => {
    const objects = objectsWith(gateway);
    expect(at(objects.get('HTTPRoute/app'), 'spec')).toEqual({
      parentRefs: [{ name: 'public', namespace: 'gateway-system' }],
      hostnames: ['api.example.com'],
      rules: [
        {
          matches: [{ path: { type: 'PathPrefix', value: '/' } }],
          timeouts: { request: '60s' },
          backendRefs: [{ name: 'app', port: 80 }],
        },
      ],
    });
    expect(at(objects.get('GRPCRoute/app'), 'spec')).toEqual({
      parentRefs: [{ name: 'public', namespace: 'gateway-system' }],
      hostnames: ['grpc.example.com'],
      rules: [{ backendRefs: [{ name: 'app', port: 50051 }] }],
    });
    expect(names(objects, 'Gateway')).toEqual([]);
    expect(names(objects, 'Ingress')).toEqual([]);
  });

  it('gives the host to HTTP when both protocols use it (C-048)', () => {
    const objects = objectsWith({ ...gateway, 'traffic.grpcHost': 'api.example.com' });
    expect(names(objects, 'GRPCRoute')).toEqual([]);
    expect(names(objects, 'HTTPRoute')).toEqual(['HTTPRoute/app']);
  });

  it('leaves the timeout to the proxy when it is 0', () => {
    const route = objectsWith({ ...gateway, 'traffic.requestTimeout': 0 }).get('HTTPRoute/app');
    expect(at(route, 'spec.rules.0.timeouts')).toBeUndefined();
  });

  it('includes a Gateway with a certificate per host and a redirect to HTTPS (C-113)', () => {
    const objects = objectsWith({ ...gateway, 'traffic.gatewayMode': 'create' });
    const own = objects.get('Gateway/public');
    expect(at(own, 'metadata.annotations')).toEqual({
      'cert-manager.io/cluster-issuer': 'letsencrypt-prod',
    });
    expect(at(own, 'spec.gatewayClassName')).toBe('envoy');
    expect(at(own, 'spec.listeners')).toMatchObject([
      { name: 'http', port: 80, protocol: 'HTTP' },
      {
        name: 'https',
        port: 443,
        hostname: 'api.example.com',
        tls: { certificateRefs: [{ name: 'app-tls' }] },
      },
      { name: 'https-grpc', port: 443, hostname: 'grpc.example.com' },
    ]);
    expect(at(objects.get('HTTPRoute/app'), 'spec.parentRefs')).toEqual([
      { name: 'public', sectionName: 'https' },
    ]);
    expect(at(objects.get('GRPCRoute/app'), 'spec.parentRefs.0.sectionName')).toBe('https-grpc');
    expect(at(objects.get('HTTPRoute/app-redirect'), 'spec')).toEqual({
      parentRefs: [{ name: 'public', sectionName: 'http' }],
      rules: [
        {
          filters: [
            { type: 'RequestRedirect', requestRedirect: { scheme: 'https', statusCode: 301 } },
          ],
        },
      ],
    });
  });

  it('listens without encryption when TLS is off, and redirects nothing', () => {
    const objects = objectsWith({
      ...gateway,
      'traffic.gatewayMode': 'create',
      'traffic.tls': 'none',
    });
    expect(at(objects.get('Gateway/public'), 'spec.listeners')).toMatchObject([
      { name: 'http', protocol: 'HTTP' },
    ]);
    expect(at(objects.get('HTTPRoute/app'), 'spec.parentRefs.0.sectionName')).toBe('http');
    expect(objects.has('HTTPRoute/app-redirect')).toBe(false);
  });

  it('limits requests through Envoy Gateway, without buffering gRPC streams (C-044)', () => {
    const limits = {
      ...gateway,
      'traffic.rateLimit': 50,
      'traffic.connectTimeout': 5,
      'traffic.bodySize': '10m',
    };
    expect(names(objectsWith(limits), 'BackendTrafficPolicy')).toEqual([]);
    const objects = objectsWith({ ...limits, 'traffic.gatewayImplementation': 'envoy-gateway' });
    expect(at(objects.get('BackendTrafficPolicy/app'), 'spec')).toEqual({
      targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'app' }],
      rateLimit: { type: 'Local', local: { rules: [{ limit: { requests: 50, unit: 'Second' } }] } },
      timeout: { tcp: { connectTimeout: '5s' } },
      requestBuffer: { limit: '10Mi' },
    });
    expect(at(objects.get('BackendTrafficPolicy/app-grpc'), 'spec.requestBuffer')).toBeUndefined();
    const none = objectsWith({ ...gateway, 'traffic.gatewayImplementation': 'envoy-gateway' });
    expect(names(none, 'BackendTrafficPolicy')).toEqual([]);
  });
});

describe('the Ingress', () => {
  it('has its class in the spec and no annotations of a controller (C-043, C-046)', () => {
    const object = objectsWith(ingress).get('Ingress/app');
    expect(at(object, 'metadata.annotations')).toEqual({
      'cert-manager.io/cluster-issuer': 'letsencrypt-prod',
    });
    expect(at(object, 'spec')).toEqual({
      ingressClassName: 'traefik',
      tls: [{ hosts: ['api.example.com'], secretName: 'app-tls' }],
      rules: [
        {
          host: 'api.example.com',
          http: {
            paths: [
              {
                path: '/',
                pathType: 'Prefix',
                backend: { service: { name: 'app', port: { number: 80 } } },
              },
            ],
          },
        },
      ],
    });
  });

  it('has a second Ingress for gRPC, with a separate certificate (C-048)', () => {
    const object = objectsWith({ ...ingress, 'traffic.ingressController': 'nginx' }).get(
      'Ingress/app-grpc',
    );
    expect(at(object, 'metadata.annotations')).toMatchObject({
      'nginx.ingress.kubernetes.io/backend-protocol': 'GRPC',
    });
    expect(at(object, 'spec.tls')).toEqual([
      { hosts: ['grpc.example.com'], secretName: 'app-tls-grpc' },
    ]);
    const given = objectsWith({
      ...ingress,
      'traffic.tls': 'secret',
      'traffic.tlsSecret': 'wildcard',
    });
    expect(at(given.get('Ingress/app-grpc'), 'spec.tls.0.secretName')).toBe('wildcard');
  });

  it('writes limits as annotations of ingress-nginx (C-044)', () => {
    const object = objectsWith({
      ...ingress,
      'traffic.ingressController': 'nginx',
      'traffic.rateLimit': 20,
      'traffic.bodySize': '10m',
      'traffic.connectTimeout': 3,
    }).get('Ingress/app');
    expect(at(object, 'metadata.annotations')).toEqual({
      'cert-manager.io/cluster-issuer': 'letsencrypt-prod',
      'nginx.ingress.kubernetes.io/ssl-redirect': 'true',
      'nginx.ingress.kubernetes.io/proxy-body-size': '10m',
      'nginx.ingress.kubernetes.io/proxy-connect-timeout': '3',
      'nginx.ingress.kubernetes.io/proxy-read-timeout': '60',
      'nginx.ingress.kubernetes.io/proxy-send-timeout': '60',
      'nginx.ingress.kubernetes.io/limit-rps': '20',
      'nginx.ingress.kubernetes.io/limit-burst-multiplier': '5',
    });
  });
});

describe('the NetworkPolicy', () => {
  const policy = 'NetworkPolicy/app';
  const from = (name: string) => ({
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } },
  });

  it('allows DNS, each dependency and public HTTPS, and nothing else (C-079)', () => {
    const spec = at(
      objectsWith({
        'services.database': 'postgresql',
        'services.databaseNamespace': 'databases',
      }).get(policy),
      'spec',
    );
    expect(at(spec, 'policyTypes')).toEqual(['Ingress', 'Egress']);
    expect(at(spec, 'egress')).toMatchObject([
      {
        to: [from('kube-system')],
        ports: [
          { protocol: 'UDP', port: 53 },
          { protocol: 'TCP', port: 53 },
        ],
      },
      { to: [{ ipBlock: { cidr: '169.254.20.10/32' } }, {}, {}, {}], ports: [{}, {}] },
      { to: [from('databases')], ports: [{ protocol: 'TCP', port: 5432 }] },
      { to: [from('observability')], ports: [{ protocol: 'TCP', port: 4318 }] },
      {
        to: [{ ipBlock: { cidr: '0.0.0.0/0' } }, { ipBlock: { cidr: '::/0' } }],
        ports: [{ port: 443 }],
      },
    ]);
    expect(at(spec, 'egress.4.to.0.ipBlock.except')).toContain('169.254.0.0/16');
  });

  it('admits calls from the cluster or only from the gateway, and Prometheus on the metrics port (C-079)', () => {
    const open = at(objectsWith({}).get(policy), 'spec.ingress');
    expect(open).toEqual([
      { from: [{ namespaceSelector: {} }], ports: [{ protocol: 'TCP', port: 'http' }] },
      { from: [from('monitoring')], ports: [{ protocol: 'TCP', port: 'metrics' }] },
    ]);
    const narrow = objectsWith({
      ...gateway,
      'traffic.gatewayFromNamespace': 'envoy-gateway-system',
    });
    expect(at(narrow.get(policy), 'spec.ingress.0.from')).toEqual([from('envoy-gateway-system')]);
    expect(at(objectsWith(gateway).get(policy), 'spec.ingress.0.from')).toBeUndefined();
  });

  it('allows the API server when the pods get a token, and the rows of the table', () => {
    const egress = at(
      objectsWith({
        'pod.automountToken': true,
        'telemetry.enabled': false,
        'traffic.egressHttps': false,
        'traffic.egress': [{ name: 'smtp', port: 587, namespace: '', cidr: '10.20.0.0/16' }],
      }).get(policy),
      'spec.egress',
    );
    expect(at(egress, '2')).toEqual({
      to: [{ ipBlock: { cidr: '10.20.0.0/16' } }],
      ports: [{ protocol: 'TCP', port: 587 }],
    });
    expect(at(egress, '3')).toEqual({
      ports: [
        { protocol: 'TCP', port: 443 },
        { protocol: 'TCP', port: 6443 },
      ],
    });
    expect(objectsWith({ 'traffic.networkPolicy': false }).has(policy)).toBe(false);
  });
});
