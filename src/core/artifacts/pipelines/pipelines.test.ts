import { expect, test } from 'vitest';
import { planWith } from '../../testing/kubernetes-objects.ts';
import { pipelines } from './index.ts';

type Changes = Parameters<typeof planWith>[0];

const textOf = (path: string, changes: Changes): string =>
  pipelines.files(planWith(changes)).find((file) => file.path === path)?.text ?? '';

const ci = (changes: Changes = {}): string =>
  textOf('.github/workflows/ci.yml', { 'delivery.ci': 'github', ...changes });
const release = (changes: Changes = {}): string =>
  textOf('.github/workflows/release.yml', { 'delivery.ci': 'github', ...changes });
const gitlab = (changes: Changes = {}): string =>
  textOf('.gitlab-ci.yml', { 'delivery.ci': 'gitlab', ...changes });

test('No pipeline is written unless one is chosen.', () => {
  expect(pipelines.files(planWith({}))).toEqual([]);
});

test('C-012: every action is pinned by commit, with its tag for people and Renovate.', () => {
  const text = ci({ 'build.deny': true }) + release({ 'delivery.sign': 'cosign' });
  const uses = [...text.matchAll(/uses: (.+)/g)].map(([, action]) => action);
  expect(uses.length).toBeGreaterThan(8);
  for (const action of uses)
    expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('The pipeline for changes has read permission only; a release can write only what it needs.', () => {
  expect(ci()).toContain('permissions:\n  contents: read\n');
  expect(ci()).not.toMatch(/: write/);
  const plain = release();
  expect(plain).toContain('permissions: {}\n');
  expect(plain).toContain('packages: write');
  expect(plain).not.toContain('id-token');
  expect(release({ 'delivery.sign': 'cosign' })).toContain('id-token: write');
  expect(release({ 'project.registry': 'quay.io/acme' })).not.toContain('packages: write');
});

test('A build that reads the Git history gets all of it.', () => {
  const history = { 'build.contextPaths': ['.git'] };
  expect(ci(history)).toContain('fetch-depth: 0\n');
  expect(release(history)).toContain('fetch-depth: 0\n');
  expect(gitlab(history)).toContain('GIT_DEPTH: "0"\n');
  expect(ci() + release() + gitlab()).not.toMatch(/fetch-depth|GIT_DEPTH/);
});

test('A pull request cancels its older run; a push to the main branch and a release never do.', () => {
  expect(ci()).toContain(`cancel-in-progress: "\${{ github.event_name == 'pull_request' }}"`);
  expect(release()).toContain('cancel-in-progress: false');
});

test('Format, clippy and tests use the committed lock file and the features of the image.', () => {
  const text = ci({ 'build.features': ['postgres'], 'build.defaultFeatures': false });
  expect(text).toContain('cargo fmt --all --check');
  expect(text).toContain(
    'cargo clippy --workspace --locked --no-default-features --features postgres --all-targets -- --deny warnings',
  );
  expect(text).toContain('cargo nextest run --workspace --locked');
  expect(ci({ 'delivery.testRunner': 'cargo' })).toContain('cargo test --workspace --locked');
});

test('C-023: cargo-deny runs in the pipeline, in the version of its configuration.', () => {
  expect(ci({ 'build.deny': true })).toContain('tool: cargo-deny@0.20.2');
  expect(gitlab({ 'build.deny': true })).toContain('cargo install --locked cargo-deny@0.20.2');
  expect(ci()).not.toContain('cargo-deny');
});

test('The image is scanned before it is pushed, and then signed by digest.', () => {
  const changes: Changes = { 'delivery.scan': 'trivy', 'delivery.sign': 'cosign' };
  const github = release(changes);
  expect(github.indexOf('aquasec/trivy')).toBeLessThan(github.indexOf('image-release'));
  expect(github.indexOf('image-release')).toBeLessThan(github.indexOf('cosign sign'));
  expect(github).not.toContain('docker.sock');
  const other = gitlab(changes);
  expect(other.indexOf('aquasec/trivy')).toBeLessThan(other.indexOf('release --push'));
  expect(other).toContain('aud: sigstore');
});

test('Deployment files are tested as they are deployed: each overlay, each values file.', () => {
  const text = ci();
  for (const environment of ['dev', 'staging', 'production']) {
    expect(text).toContain(`build deploy/kubernetes/overlays/${environment}`);
    expect(text).toContain(`--values deploy/helm/app/values-${environment}.yaml`);
  }
  expect(text).toContain('-kubernetes-version 1.37.0');
  expect(ci({ 'delivery.manifestTests': false })).not.toContain('kubeconform');
});

test('C-011: the schemas of custom resources come from one commit.', () => {
  const pattern = /raw\.githubusercontent\.com\/[\w.-]+\/[\w.-]+\/[a-f0-9]{40}\//;
  expect(ci()).toMatch(pattern);
  expect(gitlab()).toMatch(pattern);
});

test('In GitLab no job has the name of a keyword, and credentials are outside the build context.', () => {
  const text = gitlab();
  expect(text).toContain('\nbuild-image:\n');
  expect(text).not.toMatch(/^(?:image|services|cache|variables):/m);
  expect(text).toContain('DOCKER_CONFIG: "$CI_PROJECT_DIR.tmp/docker"');
  expect(text).not.toMatch(/image: \S+:latest/);
});

test('The published chart uses the released version as its image tag.', () => {
  const text = release({ 'delivery.publishChart': true });
  expect(text).toContain('--version "$VERSION" --app-version "$VERSION"');
  expect(text).toContain('oci://ghcr.io/your-org/charts');
});
