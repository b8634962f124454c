import { bakeFile, imageIn, releaseTarget } from '../../delivery/build-targets.ts';
import { scanArchive, scannerWords } from '../../delivery/image-scan.ts';
import { chartTask, releaseHosts } from '../../delivery/pipeline-commands.ts';
import { secretsToStore } from '../../delivery/pipeline-credentials.ts';
import type { Text } from '../../fields/index.ts';
import { command } from '../../formats/shell.ts';
import { emitYaml, type Yaml } from '../../formats/yaml.ts';
import { type BundleImage, imagesOf, isSplit } from '../../plan/bundle-images.ts';
import { type Plan, say } from '../../plan/index.ts';
import { isFor } from '../../plan/targets.ts';
import {
  allowed,
  checkout,
  emulation,
  gitCredentials,
  runner,
  script,
  tokenEnvironment,
  use,
  type WorkflowStep,
} from './github-steps.ts';

const version = '${{ steps.release.outputs.version }}';

const facts: WorkflowStep = script(
  'Version',
  [
    'echo "version=${GITHUB_REF_NAME#v}" >> "$GITHUB_OUTPUT"',
    'echo "created=$(git log -1 --format=%cI)" >> "$GITHUB_OUTPUT"',
  ],
  { id: 'release' },
);

/**
 * GitHub's registry uses the token of the workflow run; other registries need a user and a token.
 */
const login = (host: string): WorkflowStep =>
  use('login', {
    registry: host,
    username: host === 'ghcr.io' ? '${{ github.actor }}' : '${{ vars.REGISTRY_USER }}',
    password: host === 'ghcr.io' ? '${{ secrets.GITHUB_TOKEN }}' : '${{ secrets.REGISTRY_TOKEN }}',
  });

const logins = (plan: Plan): readonly WorkflowStep[] => releaseHosts(plan).map(login);

const buildEnvironment = (plan: Plan): WorkflowStep => ({
  TAG: version,
  VERSION: version,
  REVISION: '${{ github.sha }}',
  CREATED: '${{ steps.release.outputs.created }}',
  CACHE_FROM: 'type=gha',
  ...tokenEnvironment(plan),
});

const scan = (plan: Plan): readonly WorkflowStep[] => {
  if (plan.config.delivery.scan === 'none') return [];
  const folder = '$RUNNER_TEMP/scan';
  const archive = scanArchive.slice('/scan/'.length);
  return [
    use(
      'bake',
      { source: '.', files: bakeFile, targets: 'image', provenance: 'false', ...allowed(plan) },
      { name: 'Build for the scan', env: buildEnvironment(plan) },
    ),
    script(
      'Scan',
      [
        `mkdir -p "${folder}"`,
        ...imagesOf(plan).flatMap((image) => [
          `docker save --output "${folder}/${archive}" "${imageIn(image, '$IMAGE')}:$VERSION"`,
          `chmod -R a+rX "${folder}"`,
          `docker run --rm --volume "${folder}:/scan:ro" ${command(...scannerWords(plan))}`,
        ]),
      ],
      { env: { IMAGE: plan.image.common, VERSION: version } },
    ),
  ];
};

const push = (plan: Plan): WorkflowStep =>
  use(
    'bake',
    {
      source: '.',
      files: bakeFile,
      targets: isSplit(plan) ? 'release' : releaseTarget(plan),
      push: true,
      ...allowed(plan),
    },
    {
      name: 'Build and push',
      id: 'bake',
      env: { ...buildEnvironment(plan), CACHE_TO: 'type=gha,mode=max' },
    },
  );

/** The variable with the digest of an image: `DIGEST`, or `DIGEST_WORKER`. */
const digestVariable = ({ owner }: BundleImage): string => {
  const { program } = owner.image.part;
  return program === '' ? 'DIGEST' : `DIGEST_${program.toUpperCase().replaceAll('-', '_')}`;
};

const digestOf = ({ owner }: BundleImage): string =>
  `\${{ fromJSON(steps.bake.outputs.metadata)['${releaseTarget(owner)}']['containerimage.digest'] }}`;

const sign = (plan: Plan): readonly WorkflowStep[] =>
  plan.config.delivery.sign === 'none'
    ? []
    : [
        use('cosignInstaller'),
        script(
          'Sign',
          imagesOf(plan).map(
            (image) => `cosign sign --yes "${imageIn(image, '$IMAGE')}@$${digestVariable(image)}"`,
          ),
          {
            env: {
              IMAGE: plan.image.common,
              ...Object.fromEntries(
                imagesOf(plan).map((image) => [digestVariable(image), digestOf(image)]),
              ),
            },
          },
        ),
      ];

const chart = (plan: Plan): readonly WorkflowStep[] => {
  if (!plan.config.delivery.publishChart || !isFor(plan, 'helm')) return [];
  const { name, lines } = chartTask(plan, '$HOME/.docker');
  return [script(name, lines, { env: { VERSION: version } })];
};

const releaseJob = (plan: Plan): Yaml => ({
  'runs-on': runner,
  'timeout-minutes': 90,
  permissions: {
    contents: 'read',
    packages: releaseHosts(plan).includes('ghcr.io') ? 'write' : undefined,
    'id-token': plan.config.delivery.sign === 'none' ? undefined : 'write',
  },
  steps: [
    checkout(plan),
    facts,
    ...(isFor(plan, 'docker')
      ? [...gitCredentials(plan), ...emulation(plan), use('setupBuildx')]
      : []),
    ...logins(plan),
    ...(isFor(plan, 'docker') ? [...scan(plan), push(plan), ...sign(plan)] : []),
    ...chart(plan),
  ],
});

const header: Text = {
  en: 'Releases a version: git tag v1.4.2 && git push origin v1.4.2. Scanned before it is pushed, signed after.',
  'zh-CN': '发布版本：git tag v1.4.2 && git push origin v1.4.2。推送前扫描，推送后签名。',
};

/** Whether a release has anything to publish. */
export const hasRelease = (plan: Plan): boolean =>
  isFor(plan, 'docker') || (plan.config.delivery.publishChart && isFor(plan, 'helm'));

/** The workflow for releases: scan, push, sign, chart; only this workflow has write permissions. */
export const githubRelease = (plan: Plan): string =>
  emitYaml(
    {
      name: 'Release',
      on: { push: { tags: ['v*'] } },
      permissions: {},
      concurrency: { group: 'release-${{ github.ref }}', 'cancel-in-progress': false },
      jobs: { release: releaseJob(plan) },
    },
    { header: `${say(plan, header)}${secretsToStore(plan)}` },
  );
