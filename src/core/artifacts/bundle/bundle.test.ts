import { expect, test } from 'vitest';
import { defaults, withValues } from '../../config.ts';
import { single } from '../../decisions.ts';
import { type Plan, plan } from '../../plan/index.ts';
import type { Change } from '../../testing/change.ts';
import type { GeneratedFile } from '../artifact.ts';
import { bundleFiles, type OpenFinding } from './index.ts';

const planOf = (...changes: readonly Change[]): Plan => plan(single(withValues(defaults, changes)));

const file = (path: string): GeneratedFile => ({
  path,
  text: '',
  about: { en: `About ${path}.`, 'zh-CN': `关于 ${path}。` },
});

const guideOf = (
  own: Plan,
  others: readonly GeneratedFile[] = [],
  findings: readonly OpenFinding[] = [],
): string =>
  bundleFiles(own, others, findings).find(({ path }) => path === 'WAYBILL.md')?.text ?? '';

test('The bundle contains its decisions, and no README that would overwrite the project’s README.', () => {
  expect(bundleFiles(planOf(), []).map(({ path }) => path)).toEqual(['WAYBILL.md', 'waybill.yaml']);
});

test('Every file is listed with its purpose, in the language of the plan.', () => {
  const others = [file('Dockerfile'), file('compose.yaml')];
  expect(guideOf(planOf(), others)).toContain('| `Dockerfile` | About Dockerfile. |');
  expect(guideOf(planOf(['packaging.language', 'zh-CN']), others)).toContain(
    '| `compose.yaml` | 关于 compose.yaml。 |',
  );
});

test('A file omitted from an archive for a repository is listed as a file for a new project.', () => {
  const starter = { ...file('Cargo.toml'), starter: true } as const;
  expect(guideOf(planOf(), [starter])).toContain(
    '| `Cargo.toml` | About Cargo.toml. Only for a new project: a repository keeps its own. |',
  );
});

test('The command in the guide and in waybill.yaml needs no installation.', () => {
  for (const { path, text } of bundleFiles(planOf(), [])) {
    expect(text, path).toContain('node ../waybill/dist/cli/waybill.js generate waybill.yaml');
    expect(text, path).not.toMatch(/(?<!dist\/cli\/)\bwaybill generate/);
  }
});

test('The guide lists open errors and warnings, errors first.', () => {
  const text = { en: 'Text.', 'zh-CN': '文本。' };
  const finding = (severity: OpenFinding['severity'], en: string) => ({
    severity,
    title: { en, 'zh-CN': en },
    why: text,
  });
  const guide = guideOf(
    planOf(),
    [],
    [finding('warning', 'Second'), finding('advice', 'Never'), finding('error', 'First <b>')],
  );
  expect(guide).toContain('- **Error: First \\<b\\>.** Text.\n- **Warning: Second.** Text.\n');
  expect(guide).not.toContain('Never');
  expect(guideOf(planOf())).not.toContain('Still open');
});

test('Only the chosen tools have commands.', () => {
  const guide = guideOf(planOf(['packaging.targets', ['helm']]));
  expect(guide).toContain('helm upgrade --install app deploy/helm/app');
  expect(guide).toContain('--rollback-on-failure');
  expect(guide).not.toMatch(/docker build|docker compose|kubectl apply/);
});

test('Compose starts with creating .env where .env is needed.', () => {
  const targets: Change = ['packaging.targets', ['docker', 'compose']];
  expect(guideOf(planOf(targets), [file('.env.example')])).toContain('cp .env.example .env\n');
  expect(guideOf(planOf(targets))).not.toContain('.env');
});

test('Plain manifests are applied one by one, the namespace first and the example never.', () => {
  const folder = 'deploy/kubernetes/base';
  const others = ['namespace.yaml', 'secret.example.yaml', 'deployment.yaml'].map((name) =>
    file(`${folder}/${name}`),
  );
  const guide = guideOf(planOf(['packaging.targets', ['kubernetes']]), others);
  expect(guide).toContain(
    `kubectl apply \\\n  -f ${folder}/namespace.yaml \\\n  -f ${folder}/deployment.yaml\n`,
  );
});

test('Prerequisites in the cluster are listed: secrets, gateway, certificates.', () => {
  const changes: readonly Change[] = [
    ['services.database', 'postgresql'],
    ['traffic.exposure', 'gateway'],
    ['traffic.gatewayMode', 'create'],
  ];
  const guide = guideOf(planOf(...changes));
  expect(guide).toContain('ClusterSecretStore `platform`');
  expect(guide).toContain('`app/database-url`');
  expect(guide).toContain('GatewayClass `envoy`');
  expect(guide).toContain('cert-manager runs with the ClusterIssuer `letsencrypt-prod`');
  expect(guideOf(planOf(...changes, ['secrets.provider', 'existing']))).toContain(
    '`app-secrets` (`database-url`)',
  );
});

test('Namespaces are listed as prerequisites where needed, except default, which always exists.', () => {
  const shared: Change = ['workload.createNamespace', false];
  const plain: Change = ['packaging.targets', ['kubernetes']];
  const inDefault = guideOf(planOf(shared, plain, ['workload.namespace', 'default']));
  expect(inDefault).not.toContain('namespaces');
  const named = guideOf(planOf(shared, plain, ['workload.namespace', 'shop']));
  expect(named).toContain('These namespaces exist: `shop`.');
  expect(guideOf(planOf(shared, ['packaging.targets', ['kustomize']]))).toContain('-staging`');
});

test('Prerequisites of the autoscaler and the ingress are listed (C-052).', () => {
  const guide = guideOf(
    planOf(
      ['scaling.podMetrics', [{ name: 'http_requests_per_second', average: '10' }]],
      ['scaling.metricsAdapter', 'prometheus-adapter'],
    ),
    [file('deploy/prometheus-adapter/values.yaml')],
  );
  expect(guide).toContain('metrics-server');
  expect(guide).toContain('rules of `deploy/prometheus-adapter/values.yaml`');
});

test('The description is text, not markup.', () => {
  expect(guideOf(planOf(['project.description', '# <img src=x> *x*']))).toContain(
    '\n\\# \\<img src=x\\> \\*x\\*\n',
  );
});

test('Objects that the pods refer to and the bundle does not contain are listed as prerequisites.', () => {
  const volume = { name: 'ca', mountPath: '/ca', size: '', readOnly: true };
  const guide = guideOf(
    planOf(
      ['pod.priorityClass', 'high'],
      ['pod.imagePullSecrets', ['registry']],
      ['pod.volumes', [{ ...volume, kind: 'config-map', source: 'company-ca' }]],
      ['traffic.exposure', 'ingress'],
      ['traffic.ingressClass', 'haproxy'],
    ),
  );
  expect(guide).toContain(
    '- Every namespace holds ConfigMap `company-ca`, Secret `registry`.\n- The cluster has PriorityClass `high`.\n',
  );
  expect(guide).toContain('- An Ingress controller runs for the IngressClass `haproxy`.\n');
});

test('A certificate requested by the bundle needs its issuer, whoever owns the Gateway.', () => {
  const ordered = planOf(
    ['traffic.exposure', 'gateway'],
    ['traffic.gatewayMode', 'existing'],
    ['traffic.certificateBy', 'certificate'],
  );
  expect(guideOf(ordered)).toContain('the ClusterIssuer `letsencrypt-prod`');
});

test('C-032: the namespace that Helm creates gets its Pod Security level too, unless others own it.', () => {
  const level = 'kubectl label --overwrite namespace';
  expect(guideOf(planOf())).toContain(level);
  expect(guideOf(planOf(['workload.createNamespace', false]))).not.toContain(level);
});

test('A certificate that cert-manager creates for the ingress is not listed as a prerequisite (C-113).', () => {
  const mounted: Change = [
    'pod.volumes',
    [
      {
        name: 'tls',
        kind: 'secret',
        mountPath: '/tls',
        source: 'shop-tls',
        size: '',
        readOnly: true,
      },
    ],
  ];
  const entrance: readonly Change[] = [
    ['traffic.exposure', 'gateway'],
    ['traffic.tlsSecret', 'shop-tls'],
    mounted,
  ];
  const wanted = 'Every namespace holds Secret `shop-tls`';
  expect(guideOf(planOf(...entrance, ['traffic.gatewayMode', 'existing']))).toContain(wanted);
  expect(guideOf(planOf(...entrance, ['traffic.gatewayMode', 'create']))).not.toContain(wanted);
});

test('Each correction that a file or an open finding cites is explained, and no others (C-001).', () => {
  const cites = {
    ...file('Dockerfile'),
    text: `# The same suite (C-001), not ${['C', '999'].join('-')}.\n`,
  };
  const finding = {
    severity: 'warning',
    title: { en: 'All traces', 'zh-CN': '全部链路' },
    why: { en: 'Costs.', 'zh-CN': '有开销。' },
    source: 'C-061',
  } as const;
  const guide = guideOf(planOf(), [cites], [finding]);
  expect(guide).toContain('- **Warning: All traces.** Costs. (C-061)\n');
  expect([...guide.matchAll(/^\| (C-\d{3}) \| /gm)].map(([, id]) => id)).toEqual([
    'C-001',
    'C-061',
    'C-108',
  ]);
});

test('The switch of cert-manager for Gateways is listed where cert-manager reads one.', () => {
  const gateway: Change = ['traffic.exposure', 'gateway'];
  const wanted = 'config.enableGatewayAPI: true';
  expect(guideOf(planOf(gateway, ['traffic.gatewayMode', 'create']))).toContain(wanted);
  expect(guideOf(planOf(gateway, ['traffic.certificateBy', 'certificate']))).toContain(wanted);
  expect(guideOf(planOf(gateway))).not.toContain(wanted);
  expect(guideOf(planOf(['traffic.exposure', 'ingress']))).not.toContain(wanted);
});

test('A cluster on one machine gets the image from the machine, others from the registry.', () => {
  const local = guideOf(planOf(['cluster.kind', 'local']));
  expect(local).toContain('`kind load docker-image ');
  expect(local).not.toContain('is in the registry');
  expect(guideOf(planOf())).toContain('is in the registry');
});

test('The cluster needs the oldest version that the files need, not the newest that Waybill knows.', () => {
  const line = (...changes: readonly Change[]) =>
    /runs Kubernetes (\S+) or newer/.exec(guideOf(planOf(...changes)))?.[1];
  expect(line()).toBe('1.32');
  expect(line(['scaling.tolerance', 5])).toBe('1.35');
  expect(line(['scaling.tolerance', 5], ['workload.kubernetesVersion', '1.34'])).toBe('1.32');
  expect(line(['pod.userNamespaces', true])).toBe('1.36');
});
