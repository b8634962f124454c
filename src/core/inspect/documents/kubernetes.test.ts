import { describe, expect, test } from 'vitest';
import { faultsIn } from '../../testing/document-faults.ts';
import { builtIn, custom } from '../schemas/families.ts';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: orders
spec:
  replicas: 3
  selector:
    matchLabels: { app: orders }
  template:
    metadata:
      labels: { app: orders }
    spec:
      containers:
        - name: orders
          image: orders:1
          livenessProbe:
            httpGet: { path: /live, port: http }
          resources:
            limits: { memory: 128Mi }
          env:
            - name: PORT
              value: "8080"
`;

const route = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: orders
spec:
  parentRefs:
    - name: public
  rules:
    - timeouts:
        request: 30s
      backendRefs:
        - name: orders
          port: 80
`;

const virtualService = `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: orders
spec:
  hosts: [orders]
  http:
    - match:
        - uri:
            prefix: /v1
      retries:
        attempts: 3
      route:
        - destination: { host: orders }
`;

const serviceMonitor = `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: orders
spec:
  selector:
    matchLabels: { app: orders }
  endpoints:
    - port: metrics
      interval: 30s
`;

const scaledObject = `apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  name: orders
spec:
  scaleTargetRef: { name: orders }
  cooldownPeriod: 300
  triggers:
    - type: cpu
      metadata: { value: "70" }
`;

const rollout = `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata:
  name: orders
spec:
  strategy:
    canary:
      steps:
        - setWeight: 10
        - pause: { duration: 5m }
`;

test.each([
  ['Deployment', deployment],
  ['HTTPRoute', route],
  ['VirtualService', virtualService],
  ['ServiceMonitor', serviceMonitor],
  ['ScaledObject', scaledObject],
  ['Rollout', rollout],
])('a valid %s has no problem', async (_, text) => {
  expect(await faultsIn(text)).toEqual([]);
});

test('an unknown field of a container is reported on its line with the most similar field', async () => {
  const text = deployment.replace('livenessProbe', 'livenesProbe');
  expect(await faultsIn(text)).toEqual([
    {
      marked: 'livenesProbe',
      line: 16,
      by: 'Kubernetes 1.36',
      en: '`livenesProbe` is no field of `spec.template.spec.containers[0]`. Did you mean `livenessProbe`?',
      zh: '`spec.template.spec.containers[0]` 没有字段 `livenesProbe`，是否应为 `livenessProbe`？',
    },
  ]);
});

test.each([
  [route, 'timeouts:', 'timeout:', 9, 'Gateway API v1.6.1'],
  [virtualService, 'attempts:', 'atempts:', 12, 'Istio v1.30.3'],
  [serviceMonitor, 'interval:', 'intervall:', 10, 'Prometheus Operator v0.93.1'],
  [scaledObject, 'cooldownPeriod:', 'coolDownPeriods:', 7, 'KEDA v2.20.2'],
  [rollout, 'setWeight:', 'setWeigth:', 9, 'Argo Rollouts v1.9.1'],
])(
  'an unknown field of a custom resource is reported once (%#)',
  async (text, right, wrong, line, by) => {
    const said = await faultsIn(text.replace(right, wrong));
    expect(said).toMatchObject([{ marked: wrong.slice(0, -1), line, by }]);
    expect(said[0]?.en).toContain(`Did you mean \`${right.slice(0, -1)}\`?`);
  },
);

test.each([
  [
    'replicas: 3',
    'replicas: "3"',
    '"3"',
    'must be a whole number, not a string. Write it without quotes.',
  ],
  [
    'value: "8080"',
    'value: 8080',
    '8080',
    'must be a string, not a whole number. Put it in quotes.',
  ],
  ['{ path: /live, port: http }', '[live]', 'httpGet', 'must be a mapping, not a list.'],
  ['128Mi', '128 MB', '128 MB', 'cannot be `"128 MB"`. Write it like `64Mi`.'],
  ['replicas: 3', 'replicas: 3000000000', '3000000000', 'must be at most 2147483647.'],
])('a value of a wrong type is marked: %s as %s', async (right, wrong, marked, words) => {
  const said = await faultsIn(deployment.replace(right, wrong));
  expect(said).toMatchObject([{ marked }]);
  expect(said[0]?.en).toContain(words);
});

test('a field of another Kubernetes release is reported with this release', async () => {
  const text = deployment.replace('port: http }', 'port: http, protocol: HTTP2 }');
  expect(await faultsIn(text, { kubernetes: '1.37' })).toEqual([]);
  expect(await faultsIn(text)).toMatchObject([
    {
      marked: 'protocol',
      en: expect.stringContaining(
        'has the field `protocol` in Kubernetes 1.37, not in Kubernetes 1.36.',
      ),
      zh: expect.stringContaining('只有在 Kubernetes 1.37 中才有字段 `protocol`'),
    },
  ]);
});

test('a missing field is reported at the mapping that requires it', async () => {
  const said = await faultsIn(
    deployment.replace('        - name: orders\n          image', '        - image'),
  );
  expect(said).toMatchObject([
    {
      marked: 'image: orders:1',
      line: 14,
      en: '`spec.template.spec.containers[0]` needs the field `name`.',
      zh: '`spec.template.spec.containers[0]` 缺少字段 `name`。',
    },
  ]);
});

test('two fields that exclude each other give a single problem', async () => {
  const said = await faultsIn(
    virtualService.replace('prefix: /v1', 'prefix: /v1\n            exact: /v1/orders'),
  );
  expect(said).toMatchObject([
    {
      marked: 'uri',
      line: 9,
      en: '`spec.http[0].match[0].uri` may have only one of `exact`, `prefix`.',
    },
  ]);
});

describe('a kind that no API serves', () => {
  const object = (apiVersion: string, kind: string) =>
    `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: orders }\n`;

  test.each([
    ['policy/v1beta1', 'PodDisruptionBudget', 'policy/v1beta1', 'Write `apiVersion: policy/v1`.'],
    [
      'extensions/v1beta1',
      'Ingress',
      'extensions/v1beta1',
      'Write `apiVersion: networking.k8s.io/v1`.',
    ],
    [
      'networking.istio.io/v2',
      'Gateway',
      'networking.istio.io/v2',
      'Write `apiVersion: networking.istio.io/v1`.',
    ],
    [
      'external-secrets.io/v1alpha1',
      'ExternalSecret',
      'external-secrets.io/v1alpha1',
      'Write `apiVersion: external-secrets.io/v1`.',
    ],
    ['apps/v1', 'Deploymnt', 'Deploymnt', 'Write `kind: Deployment`.'],
    ['policy/v1', 'Nonsense', 'Nonsense', 'its kinds are `Eviction`, `PodDisruptionBudget`'],
  ])('%s %s is reported with the valid alternative', async (apiVersion, kind, marked, words) => {
    const said = await faultsIn(object(apiVersion, kind));
    expect(said).toMatchObject([{ marked, by: 'Kubernetes 1.36' }]);
    expect(said[0]?.en).toContain(words);
  });

  test('depends on the requested Kubernetes release', async () => {
    const text = object('networking.k8s.io/v1beta1', 'ServiceCIDR');
    expect(await faultsIn(text, { kubernetes: '1.36' })).toHaveLength(0);
    expect(await faultsIn(text, { kubernetes: '1.37' })).toHaveLength(1);
  });

  test('is not reported if its project is unknown', async () => {
    expect(await faultsIn(object('acme.example.com/v1', 'Widget'))).toEqual([]);
  });
});

test('an object without kind is reported, but not a document without metadata', async () => {
  expect(await faultsIn('apiVersion: v1\nmetadata: { name: orders }\n')).toMatchObject([
    { line: 1, en: 'The document needs the field `kind`.', zh: '文档缺少字段 `kind`。' },
  ]);
  expect(await faultsIn('apiVersion: v2\nname: orders\nversion: 0.1.0\n')).toEqual([]);
});

const everyKind = [builtIn, ...custom].flatMap(({ kinds }) =>
  ['1.32', '1.33', '1.34', '1.35', '1.36', '1.37'].flatMap((kubernetes) =>
    kinds.map((kind) => ({ kind, kubernetes })),
  ),
);

test.each(everyKind)(
  '$kind refuses an unknown field for Kubernetes $kubernetes',
  async ({ kind, kubernetes }) => {
    const [apiVersion, name] = kind.split(' ');
    const text = `apiVersion: ${apiVersion}\nkind: ${name}\nmetadata: { name: orders, nonsense: 1 }\n`;
    const said = await faultsIn(`${text}neverAField: 1\n`, { kubernetes });
    const marked = said.map((fault) => fault.marked);
    expect(marked).toContain('neverAField');
    expect(marked).toContain('nonsense');
  },
);

test('the second of several documents is checked by its kind and reported on its lines', async () => {
  const said = await faultsIn(`${route}---\n${deployment.replace('replicas', 'replica')}`);
  expect(said).toMatchObject([{ marked: 'replica', line: 20, by: 'Kubernetes 1.36' }]);
});
