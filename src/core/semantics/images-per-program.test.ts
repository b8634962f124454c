import { describe, expect, test } from 'vitest';
import { generate } from '../generate.ts';
import { planOfSeveral } from '../testing/several-workloads.ts';

type Changes = Parameters<typeof planOfSeveral>[0];
type Workloads = Parameters<typeof planOfSeveral>[1];

const registry = 'ghcr.io/your-org';

const filesOf = (changes: Changes = {}, workloads?: Workloads): ReadonlyMap<string, string> =>
  new Map(
    generate(planOfSeveral({ 'image.perProgram': true, ...changes }, workloads)).map(
      ({ path, text }) => [path, text],
    ),
  );

const textOf = (path: string, changes: Changes = {}, workloads?: Workloads): string =>
  filesOf(changes, workloads).get(path) ?? '';

const releases = {
  'packaging.targets': ['docker', 'kubernetes', 'kustomize', 'helm'],
  'delivery.ci': 'github',
  'delivery.scripts': true,
  'delivery.scan': 'trivy',
  'delivery.sign': 'cosign',
} as const satisfies Changes;

/** The stages of the Dockerfile after those that compile. */
const stages = (dockerfile: string): readonly string[] =>
  dockerfile
    .slice(dockerfile.indexOf(' AS builder'))
    .split(/^(?=FROM )/m)
    .slice(1);

describe('the Dockerfile', () => {
  test('builds all programs once and has a stage for each, that of the first one last.', () => {
    const text = textOf('Dockerfile');
    expect(text.match(/^RUN .*cargo build|^ {4}cargo build/gm)).toHaveLength(1);
    const [common = '', ...programs] = stages(text);
    expect(common).not.toContain('COPY --from=builder /out/');
    expect(programs.map((one) => one.split('\n').slice(0, 2))).toEqual([
      [
        'FROM runtime AS runtime-worker',
        'COPY --from=builder /out/orders-worker /app/orders-worker',
      ],
      ['FROM runtime AS runtime-cli', 'COPY --from=builder /out/orders-cli /app/orders-cli'],
      ['FROM runtime AS runtime-api', 'COPY --from=builder /out/orders-api /app/orders-api'],
    ]);
  });

  test('exposes and checks only what the program of an image answers.', () => {
    const text = textOf('Dockerfile', {
      'image.healthCheck': 'subcommand',
      'packaging.targets': ['docker', 'compose'],
    });
    const [, worker = '', cli = '', api = ''] = stages(text);
    expect(api).toContain('EXPOSE 8080');
    expect(api).toContain('CMD ["/app/orders-api", "healthcheck"]');
    for (const other of [worker, cli]) {
      expect(other).not.toContain('EXPOSE');
      expect(other).not.toContain('HEALTHCHECK');
    }
  });

  test('starts nothing by itself where workloads start an image with other arguments.', () => {
    const [, , cli = ''] = stages(textOf('Dockerfile'));
    expect(cli).toContain('ENTRYPOINT ["/app/orders-cli"]');
    expect(cli).not.toMatch(/^CMD/m);
    const alone = textOf(
      'Dockerfile',
      {},
      {
        nightly: {
          workload: { kind: 'cron', args: ['compact'] },
          project: { binary: 'orders-cli' },
        },
      },
    );
    expect(alone).toContain('ENTRYPOINT ["/app/orders-cli"]\nCMD ["compact"]');
  });

  test('has the directories of the volumes of a workload in the image that it runs.', () => {
    const claim = [
      { name: 'data', kind: 'claim', source: '', mountPath: '/data', readOnly: false, size: '1Gi' },
    ];
    const workloads: Workloads = {
      worker: {
        workload: { kind: 'worker' },
        project: { binary: 'orders-worker' },
        // The other columns have their defaults.
        pod: { volumes: claim as never },
      },
    };
    const copy = 'COPY --from=builder --chown=65532:65532 /out/empty/ /data/';
    const [, worker = '', api = ''] = stages(textOf('Dockerfile', {}, workloads));
    expect(worker).toContain(copy);
    expect(api).not.toContain(copy);
    expect(textOf('Dockerfile', { 'image.perProgram': false }, workloads)).toContain(copy);
  });
});

test('A name that begins with the name of the bundle is not repeated, and equal names differ.', () => {
  const worker = (binary: string) =>
    ({ workload: { kind: 'worker' }, project: { binary } }) as const;
  const plan = planOfSeveral(
    { 'image.perProgram': true, 'project.binary': 'orders' },
    {
      a: worker('orders-worker'),
      b: worker('worker'),
      c: worker('Other_Tool'),
      d: worker('orders'),
    },
  );
  const images = [plan, ...plan.workloads].map(({ image }) => image.repository);
  expect(images).toEqual([
    `${registry}/orders`,
    `${registry}/orders-worker`,
    `${registry}/orders-worker-2`,
    `${registry}/orders-other-tool`,
    `${registry}/orders`,
  ]);
});

test('A digest pins the image of the first workload only.', () => {
  const digest = `sha256:${'a'.repeat(64)}`;
  const plan = planOfSeveral({ 'image.perProgram': true, 'project.digest': digest });
  expect([plan, ...plan.workloads].map(({ image }) => image.digest)).toEqual([digest, '', '', '']);
});

test('A container says only what its image does not start by itself.', () => {
  const plan = planOfSeveral({ 'image.perProgram': true });
  expect(plan.workloads.map(({ workload, program }) => [workload, program])).toEqual([
    ['worker', { command: undefined, args: undefined }],
    ['nightly', { command: undefined, args: ['compact'] }],
    ['migrate', { command: undefined, args: ['migrate'] }],
  ]);
});

describe('the bake file', () => {
  test('has a group of all images for this machine and one for a release.', () => {
    const bake = textOf('docker-bake.hcl', { 'image.platforms': ['linux/amd64', 'linux/arm64'] });
    expect(bake).toContain(
      'group "release" {\n  targets = [\n    "release-api",\n    "release-worker",\n    "release-cli",\n  ]\n}',
    );
    expect(bake).toContain('group "default" {\n  targets = ["image"]\n}');
    expect(bake.match(/tags = \["\$\{IMAGE\}-\w+:\$\{TAG\}"\]/g)).toHaveLength(3);
    // Each export of a cache replaces the earlier one.
    expect(bake.match(/cache-to =/g)).toHaveLength(1);
  });

  test('has no group and target of one name, whatever a program is called.', () => {
    const worker = (binary: string) =>
      ({ workload: { kind: 'worker' }, project: { binary } }) as const;
    const bake = textOf(
      'docker-bake.hcl',
      {},
      {
        a: worker('release'),
        b: worker('image'),
        c: worker('default'),
      },
    );
    const names = [...bake.matchAll(/^(?:group|target) "(.*)"/gm)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a release', () => {
  test('scans, pushes and signs every image in GitHub Actions.', () => {
    const release = textOf('.github/workflows/release.yml', releases);
    expect(release).toContain('targets: release\n');
    for (const program of ['api', 'worker', 'cli']) {
      expect(release).toContain(`"$IMAGE-${program}:$VERSION"`);
      const variable = `DIGEST_${program.toUpperCase()}`;
      expect(release).toContain(`cosign sign --yes "$IMAGE-${program}@$${variable}"`);
      expect(release).toContain(
        `${variable}: "\${{ fromJSON(steps.bake.outputs.metadata)['release-${program}']['containerimage.digest'] }}"`,
      );
    }
  });

  test('scans, pushes and signs every image in GitLab.', () => {
    const text = textOf('.gitlab-ci.yml', { ...releases, 'delivery.ci': 'gitlab' });
    for (const program of ['api', 'worker', 'cli']) {
      expect(text).toContain(`${registry}/orders-${program}:\\"$TAG\\"`);
      expect(text).toContain(`"release-${program}\\": {/,`);
      expect(text).toContain(`${registry}/orders-${program}@\\"$DIGEST\\"`);
    }
  });

  test('deploys every image in the version of the release, a release step too.', () => {
    const files = filesOf(releases);
    expect(files.get('scripts/deploy.sh')).toContain(
      'kustomize edit set image "$IMAGE-api=$IMAGE-api:$VERSION" "$IMAGE-worker=$IMAGE-worker:$VERSION" "$IMAGE-cli=$IMAGE-cli:$VERSION"',
    );
    for (const program of ['api', 'worker', 'cli']) {
      expect(files.get('scripts/push.sh')).toContain(
        `cosign sign --yes "$IMAGE-${program}@$digest"`,
      );
      expect(files.get('scripts/scan.sh')).toContain(`"$IMAGE-${program}:$VERSION"`);
    }
  });

  test('sets one tag for all images of the chart.', () => {
    const files = filesOf(releases);
    const values = files.get('deploy/helm/orders/values.yaml') ?? '';
    expect(values).toContain(`  repository: ${registry}/orders-api\n`);
    for (const program of ['worker', 'cli']) {
      expect(values).toContain(`      repository: ${registry}/orders-${program}\n`);
    }
    expect(files.get('deploy/helm/orders/templates/migrate-job.yaml')).toContain(
      '{{ include "orders.migrate.image" . | quote }}',
    );
    expect(files.get('deploy/helm/orders/templates/_helpers.tpl')).toContain(
      '{{- define "orders.migrate.image" -}}',
    );
    expect(files.get('scripts/helm-install.sh')).toContain('--set-string image.tag="$VERSION"');
  });
});

describe('the development loop', () => {
  const cluster = { 'packaging.targets': ['docker', 'helm'] } as const;

  test('of Skaffold builds each image and tells the chart of each.', () => {
    const text = textOf('skaffold.yaml', { ...cluster, 'delivery.devLoop': 'skaffold' });
    expect(text.match(/target: runtime-\w+/g)).toEqual([
      'target: runtime-api',
      'target: runtime-worker',
      'target: runtime-cli',
    ]);
    expect(text).toContain(
      'workloads.migrate.image.tag: "{{.IMAGE_TAG_ghcr_io_your_org_orders_cli}}"',
    );
  });

  test('of Tilt builds each image.', () => {
    const text = textOf('Tiltfile', { ...cluster, 'delivery.devLoop': 'tilt' });
    expect(text).toContain(`docker_build("${registry}/orders-cli", '.', target="runtime-cli")\n`);
    expect(text.match(/^docker_build/gm)).toHaveLength(3);
  });
});

test('An init container with the image of another program follows the tag of the release.', () => {
  const rows = [
    {
      name: 'schema',
      image: `${registry}/orders-cli:0.0.1`,
      command: '/app/orders-cli migrate',
      args: '',
    },
  ];
  const files = filesOf({ ...releases, 'pod.initContainers': rows, 'project.version': '2.0.0' });
  expect(files.get('deploy/kubernetes/base/deployment.yaml')).toContain(
    `image: ${registry}/orders-cli:2.0.0`,
  );
  expect(files.get('deploy/helm/orders/templates/deployment.yaml')).toMatch(
    /include "orders\.(?:nightly|migrate)\.image" /,
  );
});

test.each(['github', 'gitlab'] as const)(
  'Every build names the bake file, because bake reads compose.yaml otherwise (%s).',
  (ci) => {
    const everything: Changes = {
      ...releases,
      'delivery.ci': ci,
      'delivery.taskRunner': 'just',
      'documents.include': ['expectations'],
      'packaging.targets': ['docker', 'compose'],
    };
    for (const perProgram of [true, false]) {
      for (const [path, text] of filesOf({ ...everything, 'image.perProgram': perProgram })) {
        for (const [line] of text.matchAll(/docker buildx bake\b(?!, or).*/g)) {
          expect(line, path).toContain('docker buildx bake --file docker-bake.hcl');
        }
        const actions = text.match(/uses: docker\/bake-action/g) ?? [];
        expect(text.match(/files: docker-bake\.hcl/g) ?? [], path).toHaveLength(actions.length);
      }
    }
  },
);
