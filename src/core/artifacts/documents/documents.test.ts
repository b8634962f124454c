import { expect, test } from 'vitest';
import { planWith } from '../../testing/kubernetes-objects.ts';
import { type DocumentFinding, documentFiles } from './index.ts';

type Changes = Parameters<typeof planWith>[0];

const kinds = ['architecture', 'runbook', 'checklist', 'expectations', 'practices'] as const;

const textOf = (
  kind: (typeof kinds)[number],
  changes: Changes = {},
  findings: readonly DocumentFinding[] = [],
): string =>
  documentFiles(planWith({ 'documents.include': [kind], ...changes }), [], findings)[0]?.text ?? '';

const finding = (at: DocumentFinding['at'], severity: DocumentFinding['severity']) => ({
  id: 'x',
  severity,
  at,
  title: { en: 'Probes are wrong', 'zh-CN': '探针有误' },
  why: { en: 'Because.', 'zh-CN': '原因。' },
});

test('Documents are in a folder of the bundle, where they cannot replace the project’s documents.', () => {
  const all = documentFiles(planWith({ 'documents.include': [...kinds] }), [], []);
  expect(all.map(({ path }) => path)).toEqual(
    ['ARCHITECTURE', 'RUNBOOK', 'CHECKLIST', 'SIZE-AND-SPEED', 'PRACTICES'].map(
      (name) => `deploy/docs/${name}.md`,
    ),
  );
  expect(documentFiles(planWith({}), [], [])).toEqual([]);
});

test('The diagram shows the ingress, the ports and each server that the service needs.', () => {
  const text = textOf('architecture', {
    'services.database': 'postgresql',
    'traffic.exposure': 'gateway',
  });
  expect(text).toContain('```mermaid\nflowchart LR\n');
  expect(text).toContain('entrance["Gateway<br/>api.example.com/"]');
  expect(text).toContain('pods -->|5432| dependency0["postgres"]');
});

test('A name from the user is never syntax of the diagram or of a table.', () => {
  const text = textOf('architecture', {
    'traffic.egress': [{ name: 'a"] --> x | y', port: 443, namespace: '', cidr: '' }],
  });
  expect(text).toContain('["a#34;#93; --#62; x #124; y"]');
  expect(text).toContain('| a"\\] --\\> x \\| y | 443 |');
});

test('C-100: no command of the runbook needs a shell, ping or a package manager in the image.', () => {
  const text = textOf('runbook', { 'services.database': 'postgresql' });
  expect(text).not.toMatch(/ exec |\/bin\/bash|^ping |netstat|apt-get/m);
  expect(text).toContain('kubectl --namespace "$NAMESPACE" debug "$POD"');
  expect(text).toContain('--profile=restricted');
  expect(text).toContain('nslookup postgres');
});

test('C-097: a rollback is also a commit, and under GitOps the commit comes first.', () => {
  expect(textOf('runbook')).toContain('revert the commit as well');
  const flux = textOf('runbook', { 'delivery.gitops': 'flux' });
  expect(flux).toContain('flux suspend kustomization app-production --namespace flux-system');
  expect(flux).toContain('Flux owns the cluster');
});

test('C-054: scaling up raises the minimum where an autoscaler sets the number of pods.', () => {
  expect(textOf('runbook')).toContain(
    `patch hpa app --type merge --patch '{"spec":{"minReplicas":`,
  );
  expect(textOf('runbook', { 'scaling.autoscale': false })).toContain('scale deployment/app');
});

test('The configuration ticks an item; an open error or warning unticks it, advice does not.', () => {
  const line = 'Liveness, readiness and startup probes';
  expect(textOf('checklist')).toContain(`- [x] ${line}`);
  const broken = textOf('checklist', {}, [finding(['probes.livenessType'], 'warning')]);
  expect(broken).toContain(`- [ ] ${line}\n  - Probes are wrong\n`);
  expect(broken).toContain('- [ ] **Warning: Probes are wrong.** Because.');
  const advised = textOf('checklist', {}, [finding(['probes.livenessType'], 'advice')]);
  expect(advised).toContain(`- [x] ${line}`);
});

test('Items that only a person can confirm say so.', () => {
  expect(textOf('checklist')).toContain('- [ ] Plan for the loss of a cluster or region (to be');
  expect(textOf('checklist', { 'documents.confirmed': ['recovery'] })).toContain(
    '- [x] Plan for the loss of a cluster or region (confirmed by a person)',
  );
});

test('C-020: sizes are ranges with a source, and the chosen base is marked.', () => {
  const text = textOf('expectations', { 'image.base': 'debian-slim' });
  expect(text).toMatch(/\| debian slim \| 70 – 125 MB \| .+ \| \*\*this one\*\* \|/);
  expect(text).not.toContain('48MB');
});

test('C-101: the QoS class of the pods is the class that Kubernetes assigns.', () => {
  expect(textOf('practices')).toContain('These pods are `Burstable`.');
  expect(
    textOf('practices', {
      'workload.cpuRequest': '1',
      'workload.cpuLimit': '1',
      'workload.memoryRequest': '1Gi',
      'workload.memoryLimit': '1Gi',
    }),
  ).toContain('These pods are `Guaranteed`.');
});

test('Every document is in Chinese when the files are.', () => {
  for (const kind of kinds) {
    const text = textOf(kind, { 'packaging.language': 'zh-CN', 'discovery.registry': 'consul' });
    expect(text).toContain('由 Waybill 根据 `waybill.yaml` 生成');
    // Chinese has its own punctuation, and a space before Latin words.
    expect(text.replaceAll(/`[^`]*`/g, '')).not.toMatch(
      /[\u4e00-\u9fff][,;:!]|[\u4e00-\u9fff][A-Za-z]/,
    );
  }
});

test('C-050: a plain-text port open to the outside leaves TLS unticked.', () => {
  const line = 'TLS for everything that comes from outside';
  expect(textOf('checklist')).toContain(`- [x] ${line}`);
  expect(textOf('checklist', { 'traffic.serviceType': 'LoadBalancer' })).toContain(`- [ ] ${line}`);
});

test('C-031: the checklist lists only probes that the pods have.', () => {
  const text = textOf('checklist', { 'probes.startupType': 'none' });
  expect(text).toContain('- [x] Liveness and readiness probes\n');
  expect(text).not.toContain('startup');
});

test('Environments are listed only where the bundle has files for them.', () => {
  expect(textOf('architecture', { 'packaging.targets': ['kustomize'] })).toContain('| `dev` |');
  const plain = { 'packaging.targets': ['kubernetes'] };
  expect(textOf('architecture', plain)).not.toContain('`dev`');
  expect(textOf('runbook', plain)).not.toContain('# production: export NAMESPACE');
});

test('C-100: the runbook says which tools the image contains.', () => {
  expect(textOf('runbook')).toContain('The image has no shell, no ping');
  expect(textOf('runbook', { 'image.base': 'debian-slim' })).toContain('The image has a shell,');
  expect(textOf('runbook', { 'image.base': 'alpine' })).toContain('tools of BusyBox');
});

test('C-100: on one machine a container in the same network asks for names and ports.', () => {
  const text = textOf('runbook', {
    'packaging.targets': ['docker', 'compose'],
    'compose.serviceName': 'api',
    'compose.network': 'app-network',
    'compose.hostPort': 8000,
    'services.jaeger': true,
    'telemetry.protocol': 'grpc',
  });
  expect(text).toContain('docker compose logs --tail 100 api\n');
  expect(text).toMatch(/docker run --rm --network app-network \S+ .*telnet:\/\/jaeger:4317\n/);
  expect(text).toContain('docker ps --filter publish=8000\n');
});

test('C-061: the runbook mentions sampling only where not all traces are kept.', () => {
  expect(textOf('runbook', { 'telemetry.sampling': 0.07 })).toContain('Only 7 % of the traces');
  expect(textOf('runbook', { 'telemetry.sampling': 1 })).not.toContain('Only 100');
});

test('C-098, C-099: the runbook has the commands that shift the traffic and shift it back.', () => {
  expect(textOf('runbook', { 'release.strategy': 'blue-green' })).toContain(
    '\nscripts/switch-over.sh\n',
  );
  const canary = textOf('runbook', { 'release.strategy': 'canary' });
  expect(canary).toContain('scripts/canary.sh promote\nscripts/canary.sh abort\n');
});

test('A Collector of the bundle’s own is not “anywhere”.', () => {
  const text = textOf('architecture', { 'telemetry.collector': 'deployment' });
  expect(text).toContain('| app-collector | 4318 | beside the service |');
});

test('With Flagger the runbook queries the primary Deployment, and leaves the decision to Flagger.', () => {
  const text = textOf('runbook', { 'release.strategy': 'flagger' });
  expect(text).toContain('patch hpa app-primary');
  expect(text).toContain('wait canary/app --for=condition=promoted');
  expect(text).not.toContain('port-forward deployment/');
});

test('Practices name the circuit breaker and the audit log only where they are generated.', () => {
  const code = { 'rust.code': 'modules', 'rust.parts': ['circuit-breaker', 'security'] };
  expect(textOf('practices', code)).toContain('| Failing dependency |');
  expect(textOf('practices', code)).toContain('| Audit |');
  expect(textOf('practices')).not.toMatch(/Failing dependency|Audit/);
});

test('With two versions the runbook undoes neither: the rollback is the switch.', () => {
  const text = textOf('runbook', { 'release.strategy': 'blue-green' });
  expect(text).toContain('rollout status deployment/app-green');
  expect(text).not.toContain('rollout undo');
});

test('Variables are read in the container: kubectl does not list the variables of a ConfigMap.', () => {
  expect(textOf('runbook', { 'settings.configFile': 'toml' })).toContain(
    'get configmap app-env app-config --output yaml',
  );
  expect(textOf('runbook')).not.toContain('set env');
});

test('The runbook selects the pods of the service, not those of its Collector.', () => {
  expect(textOf('runbook')).toContain('export SELECTOR=app.kubernetes.io/name=app,');
  expect(textOf('runbook', { 'release.strategy': 'flagger' })).toContain(
    'app.kubernetes.io/component=service',
  );
});

test('Sections of the runbook are numbered without gaps for every target.', () => {
  for (const targets of [['docker', 'compose'], ['kubernetes'], ['docker', 'compose', 'helm']]) {
    const text = textOf('runbook', { 'packaging.targets': targets });
    const numbers = [...text.matchAll(/^## (\d+)\. /gm)].map(([, number]) => Number(number));
    expect(numbers.length).toBeGreaterThan(1);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  }
});

test('C-047: a Collector that the service does not know is not said to be dispensable.', () => {
  const changes = { 'services.database': 'postgresql' };
  expect(textOf('architecture', changes)).toContain('without a Collector');
  expect(textOf('architecture', { ...changes, 'telemetry.enabled': false })).not.toContain(
    'Collector',
  );
});
