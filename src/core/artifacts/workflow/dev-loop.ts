import { chosenStage } from '../../delivery/build-targets.ts';
import {
  type Destination,
  destinations,
  type Packaging,
  packagingFor,
} from '../../delivery/destinations.ts';
import type { Text } from '../../fields/index.ts';
import { emitYaml, type Yaml } from '../../formats/yaml.ts';
import { buildCredentials } from '../../plan/build-credentials.ts';
import { type PodOwner, podOwners, releaseSteps, workloadsOf } from '../../plan/bundle.ts';
import { hasOwnImage, imagesOf } from '../../plan/bundle-images.ts';
import { type Plan, say } from '../../plan/index.ts';
import { chartFolder, isFor } from '../../plan/targets.ts';

/** What the loop deploys, and where: the first environment, where mistakes cost least. */
interface Loop {
  readonly packaging: Packaging;
  readonly place: Destination;
}

/** The loop of this bundle; undefined without an image to build or a cluster target. */
export const loopOf = (plan: Plan): Loop | undefined => {
  const packaging = packagingFor(plan, 'kustomize');
  const [place] = destinations(plan);
  if (packaging === undefined || place === undefined || !isFor(plan, 'docker')) return undefined;
  return { packaging, place };
};

/** A port of a Deployment or a StatefulSet, and the same port of the developer's machine, unless it is taken. */
interface Forward {
  readonly owner: PodOwner;
  readonly port: number;
  readonly local: number;
}

/** The forwarded ports; a port that an earlier workload has goes to the next free one. */
const forwards = (plan: Plan): readonly Forward[] => {
  const taken = new Set<number>();
  return workloadsOf(plan).flatMap((one) => {
    const owner = one.release.workloads[0];
    if (owner === undefined || owner.kind === 'Rollout') return [];
    // kubectl forwards TCP only.
    const overTcp = one.ports.filter(({ transport }) => transport === 'TCP');
    return overTcp.map(({ port }) => {
      let local = port;
      while (taken.has(local)) local += 1;
      taken.add(local);
      return { owner, port, local };
    });
  });
};

/** The values of the chart that say which images Skaffold has built. */
const imageValues = (plan: Plan): { readonly [key: string]: Yaml } =>
  Object.fromEntries(
    workloadsOf(plan)
      .filter((one) => one.first === undefined || hasOwnImage(one))
      .flatMap(({ first, workload, image }) => {
        const name = image.repository.replaceAll(/[^A-Za-z0-9]/g, '_');
        const section = first === undefined ? 'image' : `workloads.${workload}.image`;
        return [
          [`${section}.repository`, `{{.IMAGE_REPO_${name}}}`],
          [`${section}.tag`, `{{.IMAGE_TAG_${name}}}`],
        ];
      }),
  );

const skaffoldManifests = (
  plan: Plan,
  { packaging, place }: Loop,
): { readonly [key: string]: Yaml } => {
  switch (packaging) {
    case 'kustomize':
      return { kustomize: { paths: [place.manifests] } };
    case 'plain':
      return { rawYaml: [`${place.manifests}/!(*.example).yaml`] };
    case 'helm': {
      return {
        helm: {
          releases: [
            {
              name: plan.identity.name,
              chartPath: chartFolder(plan),
              namespace: place.namespace,
              createNamespace: plan.config.workload.createNamespace,
              valuesFiles: place.values,
              setValueTemplates: imageValues(plan),
              skipTests: true,
            },
          ],
        },
      };
    }
  }
};

/** The credentials for private crates; Skaffold replaces `~` in the path of a file. */
const skaffoldCredentials = (plan: Plan): { readonly [key: string]: Yaml } => {
  const { ssh, secrets } = buildCredentials(plan);
  return {
    ssh: ssh ? 'default' : undefined,
    secrets:
      secrets.length === 0
        ? undefined
        : secrets.map(({ id, from }) =>
            'variable' in from ? { id, env: from.variable } : { id, src: `~/${from.homeFile}` },
          ),
  };
};

const skaffoldAbout: Text = {
  en: 'Rebuilds and redeploys with every change: skaffold dev --port-forward',
  'zh-CN': '每次改动后重新构建并部署：skaffold dev --port-forward',
};

/** skaffold.yaml in the schema v4beta13. */
export const skaffold = (plan: Plan, loop: Loop): string => {
  const rendered = skaffoldManifests(plan, loop);
  const isHelm = loop.packaging === 'helm';
  const forwarded = forwards(plan);
  return emitYaml(
    {
      apiVersion: 'skaffold/v4beta13',
      kind: 'Config',
      metadata: { name: plan.identity.name },
      build: {
        artifacts: imagesOf(plan).map(({ owner }) => ({
          image: owner.image.repository,
          docker: {
            dockerfile: 'Dockerfile',
            target: chosenStage(owner),
            ...skaffoldCredentials(plan),
          },
        })),
        tagPolicy: { inputDigest: {} },
        local: { push: false, useBuildkit: true },
      },
      manifests: isHelm ? undefined : rendered,
      deploy: isHelm
        ? {
            statusCheckDeadlineSeconds: plan.config.workload.progressDeadline,
            ...rendered,
          }
        : { statusCheckDeadlineSeconds: plan.config.workload.progressDeadline, kubectl: {} },
      portForward:
        ['Deployment', 'StatefulSet'].includes(plan.release.workloads[0]?.kind ?? '') ||
        forwarded.length > 0
          ? forwarded.map(({ owner, port, local }) => ({
              resourceType: owner.kind.toLowerCase(),
              resourceName: owner.name,
              namespace: loop.place.namespace,
              port,
              localPort: local,
            }))
          : undefined,
    },
    { header: say(plan, skaffoldAbout) },
  );
};

/** Starlark accepts JSON strings and lists. */
const literal = (value: string | readonly string[]): string =>
  JSON.stringify(value).replaceAll('","', '", "');

const tiltYaml = (plan: Plan, { packaging, place }: Loop): string => {
  switch (packaging) {
    case 'kustomize':
      return `k8s_yaml(kustomize(${literal(place.manifests)}))`;
    case 'plain':
      return `k8s_yaml([path for path in listdir(${literal(place.manifests)}) if path.endswith('.yaml') and not path.endswith('.example.yaml')])`;
    case 'helm':
      return `k8s_yaml(helm(${literal(chartFolder(plan))}, name=${literal(plan.identity.name)}, namespace=${literal(place.namespace)}, values=${literal(place.values)}))`;
  }
};

const tiltAbout: Text = {
  en: 'Rebuilds and redeploys with every change: tilt up. Tilt refuses clusters that are not local.',
  'zh-CN': '每次改动后重新构建并部署：tilt up。Tilt 会拒绝非本地集群。',
};

/**
 * The resources with ports, and those that wait for the steps before the release: Tilt starts a Job
 * anew when it changes.
 */
const resources = (plan: Plan): readonly string[] => {
  const steps = releaseSteps(plan, 'before-release').map(({ identity }) => identity.name);
  // Tilt knows a Rollout only as an object without pods.
  const known = podOwners(plan).filter(({ kind }) => kind !== 'Rollout');
  return known.flatMap(({ name }) => {
    const ports = forwards(plan)
      .filter(({ owner }) => owner.name === name)
      .map(({ port, local }) => `${local}:${port}`);
    const settings = [
      ...(ports.length === 0 ? [] : [`port_forwards=${literal(ports)}`]),
      ...(steps.length === 0 ? [] : [`resource_deps=${literal(steps)}`]),
    ];
    return settings.length === 0
      ? []
      : [`k8s_resource(${[literal(name), ...settings].join(', ')})`];
  });
};

const dockerBuild = (owner: Plan): string => {
  const stage = chosenStage(owner);
  const target = stage === undefined ? '' : `, target=${literal(stage)}`;
  const { ssh, secrets } = buildCredentials(owner);
  const agent = ssh ? `, ssh='default'` : '';
  const sources = secrets.map(({ id, from }) =>
    'variable' in from
      ? literal(`id=${id},env=${from.variable}`)
      : `'id=${id},src=' + os.getenv('HOME') + ${literal(`/${from.homeFile}`)}`,
  );
  const mounted = sources.length === 0 ? '' : `, secret=[${sources.join(', ')}]`;
  return `docker_build(${literal(owner.image.repository)}, '.'${target}${agent}${mounted})`;
};

/** The Tiltfile. */
export const tiltfile = (plan: Plan, loop: Loop): string => {
  return `${[
    `# ${say(plan, tiltAbout)}`,
    ...imagesOf(plan).map(({ owner }) => dockerBuild(owner)),
    tiltYaml(plan, loop),
    ...resources(plan),
  ].join('\n')}\n`;
};

/** Descriptions of the two files. */
export const loopAbout = { skaffold: skaffoldAbout, tilt: tiltAbout } as const;
