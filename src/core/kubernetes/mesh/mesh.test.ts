import { expect, it } from 'vitest';
import { at, objectsWith } from '../../testing/kubernetes-objects.ts';

const istio = { 'mesh.provider': 'istio', 'project.grpc': true } as const;

it('a plan without a mesh has no mesh objects', () => {
  const kinds = [...objectsWith({ 'mesh.timeout': 5 }).keys()];
  expect(kinds.filter((name) => /VirtualService|DestinationRule|PeerAuth/.test(name))).toEqual([]);
});

it('the mesh retries only requests that never arrived, so that no POST is sent twice (C-087)', () => {
  const http = at(objectsWith(istio).get('VirtualService/app'), 'spec.http');
  expect(http).toHaveLength(2);
  expect(at(http, '1')).toEqual({
    name: 'http',
    match: [{ port: 80 }],
    route: [{ destination: { host: 'app', port: { number: 80 } } }],
    timeout: '30s',
    retries: {
      attempts: 3,
      perTryTimeout: '5s',
      retryOn: 'connect-failure,refused-stream,unavailable',
    },
  });
});

it('the mesh retries failed responses only for GET and HEAD, and only when retries of reads are on (C-087)', () => {
  const objects = objectsWith({ ...istio, 'mesh.retryOn': 'reads' });
  const http = at(objects.get('VirtualService/app'), 'spec.http');
  expect(at(http, '1.match.0.method')).toEqual({ regex: 'GET|HEAD|OPTIONS' });
  expect(at(http, '1.retries.retryOn')).toContain('5xx');
  expect(at(http, '2.match.0.method')).toBeUndefined();
  expect(at(http, '2.retries.retryOn')).not.toContain('5xx');
});

it('the mesh serves a public host only where a gateway is named (C-087)', () => {
  const inside = objectsWith(istio);
  expect(at(inside.get('VirtualService/app'), 'spec.gateways')).toEqual(['mesh']);
  expect(inside.has('VirtualService/app-gateway')).toBe(false);
  const outside = objectsWith({ ...istio, 'mesh.binding': 'gateway' });
  expect(outside.has('VirtualService/app')).toBe(false);
  expect(at(outside.get('VirtualService/app-gateway'), 'spec')).toMatchObject({
    hosts: ['api.example.com', 'grpc.example.com'],
    gateways: ['istio-ingress/public'],
  });
});

it('the mesh sends OTLP over gRPC to the gRPC port and other requests to HTTP (C-087)', () => {
  const objects = objectsWith({ ...istio, 'mesh.binding': 'gateway' });
  const http = at(objects.get('VirtualService/app-gateway'), 'spec.http');
  expect(at(http, '0.match.0.headers')).toEqual({ 'content-type': { prefix: 'application/grpc' } });
  expect(at(http, '0.route.0.destination.port.number')).toBe(50051);
  expect(at(http, '1.route.0.destination.port.number')).toBe(80);
});

it('the mesh objects use the fields that Istio reads, and do not close connections early (C-085, C-086)', () => {
  const rule = objectsWith(istio).get('DestinationRule/app');
  expect(at(rule, 'apiVersion')).toBe('networking.istio.io/v1');
  expect(at(rule, 'spec.trafficPolicy')).toEqual({
    loadBalancer: { simple: 'LEAST_REQUEST' },
    connectionPool: {
      tcp: { maxConnections: 1000, connectTimeout: '5s' },
      http: { http1MaxPendingRequests: 1000, http2MaxRequests: 1000, maxRequestsPerConnection: 0 },
    },
    outlierDetection: {
      consecutive5xxErrors: 5,
      interval: '30s',
      baseEjectionTime: '30s',
      maxEjectionPercent: 50,
      minHealthPercent: 50,
    },
  });
});

it('the mesh encrypts every port except the metrics port, which a scraper outside the mesh reads', () => {
  expect(at(objectsWith(istio).get('PeerAuthentication/app'), 'spec')).toMatchObject({
    mtls: { mode: 'STRICT' },
    portLevelMtls: { '9090': { mode: 'PERMISSIVE' } },
  });
  expect(objectsWith({ ...istio, 'mesh.mtls': 'none' }).has('PeerAuthentication/app')).toBe(false);
});

it('pods request the sidecar and may reach istiod (C-079)', () => {
  const objects = objectsWith(istio);
  expect(at(objects.get('Deployment/app'), 'spec.template.metadata.labels')).toMatchObject({
    'sidecar.istio.io/inject': 'true',
  });
  expect(at(objects.get('NetworkPolicy/app'), 'spec.egress')).toContainEqual({
    to: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'istio-system' } } }],
    ports: [{ protocol: 'TCP', port: 15012 }],
  });
});

it('the policy allows the tunnel and the probes of the ambient mode', () => {
  const ambient = { ...istio, 'mesh.dataPlane': 'platform', 'services.database': 'postgresql' };
  const policy = objectsWith(ambient).get('NetworkPolicy/app');
  const tunnel = { protocol: 'TCP', port: 15008 };
  expect(at(policy, 'spec.ingress.0.ports')).toContainEqual(tunnel);
  expect(at(policy, 'spec.ingress')).toContainEqual({
    from: [{ ipBlock: { cidr: '169.254.7.127/32' } }],
    ports: ['http', 'grpc', 'metrics'].map((port) => ({ protocol: 'TCP', port })),
  });
  expect(at(policy, 'spec.egress')).toContainEqual({
    ports: [{ protocol: 'TCP', port: 5432 }, tunnel],
  });
});
