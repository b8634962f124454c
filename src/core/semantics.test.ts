import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Config, withValues } from './config.ts';
import { parseYaml } from './formats/yaml-parse.ts';
import { generate } from './generate.ts';
import { manifests } from './kubernetes/index.ts';
import { concrete, type Json } from './kubernetes/tree.ts';
import { type Plan, plan } from './plan/index.ts';
import { isFor, manifestFolder } from './plan/targets.ts';
import { arbitraryConfig } from './testing/arbitrary-config.ts';
import { at, objectsOf } from './testing/kubernetes-objects.ts';

// Hundreds of whole bundles take their time where other tests run beside them.
vi.setConfig({ testTimeout: 60_000 });

const forAny = (holds: (config: Config) => void, numRuns = 150): void =>
  fc.assert(fc.property(arbitraryConfig(), holds), { numRuns });

const bytesOf = (config: Config): string => JSON.stringify(generate(plan(config)));

/** Holds for the base and for each environment. */
const forAnyPlan = (holds: (of: Plan) => void, numRuns = 150): void =>
  forAny((config) => {
    const base = plan(config);
    for (const one of [base, ...base.environments]) holds(one);
  }, numRuns);

const listAt = (object: Json | undefined, path: string): readonly Json[] => {
  const list = at(object, path);
  // Array.isArray forgets that the items are plain data.
  return Array.isArray(list) ? (list as readonly Json[]) : [];
};

const textAt = (object: Json | undefined, path: string): string => String(at(object, path));

const ofKind = (objects: ReadonlyMap<string, Json>, kind: string): readonly Json[] =>
  [...objects].filter(([name]) => name.startsWith(`${kind}/`)).map(([, object]) => object);

const onlyDeployment = (objects: ReadonlyMap<string, Json>): Json =>
  ofKind(objects, 'Deployment')[0] ?? null;

const serviceContainer = (objects: ReadonlyMap<string, Json>): Json =>
  at(onlyDeployment(objects), 'spec.template.spec.containers.0') ?? null;

const containersOf = (objects: ReadonlyMap<string, Json>): readonly Json[] => {
  const pod = at(onlyDeployment(objects), 'spec.template.spec');
  return [...listAt(pod, 'initContainers'), ...listAt(pod, 'containers')];
};

describe('any configuration', () => {
  it('gives the same bytes twice', () => {
    forAny((config) => {
      expect(bytesOf(structuredClone(config))).toBe(bytesOf(config));
    }, 60);
  });

  it('gives each file a path of its own inside the bundle', () => {
    forAny((config) => {
      const paths = generate(plan(config)).map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
      for (const path of paths) {
        expect(path).not.toMatch(/^\/|\\|(?:^|\/)\.{1,2}(?:\/|$)|\/\/|\0/);
      }
    }, 60);
  });

  it('gives YAML that parses back to the tree it came from', () => {
    forAny((config) => {
      const base = plan(config);
      const texts = new Map(generate(base).map(({ path, text }) => [path, text]));
      if (!isFor(base, 'kubernetes', 'kustomize')) return;
      for (const { file, tree, inRaw } of manifests(base)) {
        if (!inRaw) continue;
        const text = texts.get(`${manifestFolder(base)}/${file}.yaml`) ?? '';
        expect(parseYaml(text, '1.1'), file).toEqual({ ok: true, value: concrete(tree) });
      }
    }, 80);
  });

  it('writes no secret value into any file', () => {
    const marker = 'hunter2-d41d8cd9';
    const kind = 'text' as const;
    forAny((config) => {
      const environment = config.environments.rows[0]?.name ?? 'dev';
      const secretive = withValues(config, [
        [
          'settings.variables',
          [
            ...config.settings.variables,
            { name: 'MARKED', kind, secret: true, value: marker },
            { name: 'STRIPE_API_KEY', kind, secret: false, value: marker },
            { name: 'UPSTREAM', kind, secret: false, value: `https://user:${marker}@example.com` },
            { name: 'HARMLESS', kind, secret: false, value: 'x' },
          ],
        ],
        [
          'settings.overrides',
          [
            { environment, name: 'MARKED', value: marker },
            { environment, name: 'HARMLESS', value: `postgres://u:${marker}@db/app` },
            { environment, name: 'queue.url', value: `amqp://u:${marker}@queue/` },
          ],
        ],
        ['settings.configFile', 'toml'],
        [
          'settings.configEntries',
          [
            { key: 'database.password', kind, value: marker },
            { key: 'queue.url', kind, value: 'amqp://queue/' },
          ],
        ],
        ['image.labels', [{ key: 'note', value: `postgres://u:${marker}@db/app` }]],
        ['pod.podAnnotations', [{ key: 'note', value: `token=${marker}` }]],
        ['project.description', `Behind https://user:${marker}@example.com`],
        ['probes.livenessCommand', ['curl', `https://user:${marker}@localhost`]],
      ]);
      for (const { path, text } of generate(plan(secretive)))
        expect(text, path).not.toContain(marker);
    }, 60);
  });
});

describe('the objects of any plan', () => {
  it('name only ports that the container has', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      const container = serviceContainer(objects);
      const names = listAt(container, 'ports').map((port) => textAt(port, 'name'));
      const numbers = listAt(container, 'ports').map((port) => at(port, 'containerPort'));
      for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
        for (const action of ['httpGet', 'tcpSocket']) {
          const port = at(container, `${probe}.${action}.port`);
          if (port !== undefined) expect(names).toContain(port);
        }
        const grpc = at(container, `${probe}.grpc.port`);
        if (grpc !== undefined) expect(numbers).toContain(grpc);
      }
      for (const service of ofKind(objects, 'Service')) {
        for (const port of listAt(service, 'spec.ports'))
          expect(names).toContain(at(port, 'targetPort'));
      }
      for (const policy of ofKind(objects, 'NetworkPolicy')) {
        for (const rule of listAt(policy, 'spec.ingress')) {
          for (const port of listAt(rule, 'ports')) expect(names).toContain(at(port, 'port'));
        }
      }
    });
  });

  it('route only to ports of the Service', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      const service = objects.get(`Service/${of.identity.name}`);
      const ports = listAt(service, 'spec.ports').map((port) => at(port, 'port'));
      const routes = [...ofKind(objects, 'HTTPRoute'), ...ofKind(objects, 'GRPCRoute')];
      const backends = routes
        .flatMap((route) => listAt(route, 'spec.rules'))
        .flatMap((rule) => listAt(rule, 'backendRefs'));
      for (const backend of backends) {
        expect(at(backend, 'name')).toBe(of.identity.name);
        expect(ports).toContain(at(backend, 'port'));
      }
      const paths = ofKind(objects, 'Ingress')
        .flatMap((ingress) => listAt(ingress, 'spec.rules'))
        .flatMap((rule) => listAt(rule, 'http.paths'));
      for (const path of paths) expect(ports).toContain(at(path, 'backend.service.port.number'));
    });
  });

  it('select the pods of the Deployment', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      const deployment = onlyDeployment(objects);
      const labels = at(deployment, 'spec.template.metadata.labels');
      const selectors = [
        at(deployment, 'spec.selector.matchLabels'),
        ...ofKind(objects, 'Service').map((service) => at(service, 'spec.selector')),
        ...ofKind(objects, 'PodDisruptionBudget').map((one) =>
          at(one, 'spec.selector.matchLabels'),
        ),
        ...ofKind(objects, 'NetworkPolicy').map((one) => at(one, 'spec.podSelector.matchLabels')),
      ];
      for (const selector of selectors) expect(labels).toMatchObject(selector as object);
      for (const autoscaler of ofKind(objects, 'HorizontalPodAutoscaler')) {
        expect(at(autoscaler, 'spec.scaleTargetRef.name')).toBe(at(deployment, 'metadata.name'));
        expect(at(deployment, 'spec.replicas')).toBeUndefined();
      }
    });
  });

  it('refer only to ConfigMaps, accounts and claims that are there or that the user names', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      const pod = at(onlyDeployment(objects), 'spec.template.spec');
      const declared = new Set(
        of.config.pod.volumes.flatMap(({ kind, name, source }) =>
          kind === 'config-map' ? [source || name] : kind === 'claim' ? [source] : [],
        ),
      );
      const exists = (kind: string, name: string) =>
        objects.has(`${kind}/${name}`) || declared.has(name);
      for (const container of containersOf(objects)) {
        for (const source of listAt(container, 'envFrom')) {
          expect(objects.has(`ConfigMap/${textAt(source, 'configMapRef.name')}`)).toBe(true);
        }
      }
      for (const volume of listAt(pod, 'volumes')) {
        const map = at(volume, 'configMap.name');
        if (map !== undefined) expect(exists('ConfigMap', String(map)), String(map)).toBe(true);
        const claim = at(volume, 'persistentVolumeClaim.claimName');
        if (claim !== undefined)
          expect(exists('PersistentVolumeClaim', String(claim)), String(claim)).toBe(true);
      }
      const account = textAt(pod, 'serviceAccountName');
      expect(account === 'default' || objects.has(`ServiceAccount/${account}`)).toBe(true);
    });
  });

  it('refer only to Secrets that the bundle asks for, unless they shall exist already', () => {
    forAnyPlan((of) => {
      if (of.config.secrets.provider === 'existing') return;
      const objects = objectsOf(of);
      const kind = of.config.secrets.provider === 'example' ? 'Secret' : 'ExternalSecret';
      for (const container of containersOf(objects)) {
        for (const variable of listAt(container, 'env')) {
          const name = at(variable, 'valueFrom.secretKeyRef.name');
          const key = textAt(variable, 'valueFrom.secretKeyRef.key');
          if (name === undefined) continue;
          const secret = objects.get(`${kind}/${name}`);
          const keys =
            kind === 'Secret'
              ? Object.keys(Object(at(secret, 'stringData')))
              : listAt(secret, 'spec.data').map((one) => textAt(one, 'secretKey'));
          expect(keys, `${name}`).toContain(key);
        }
      }
    });
  });

  it('mount only volumes that the pod has, one on each path', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      const volumes = listAt(at(onlyDeployment(objects), 'spec.template.spec'), 'volumes');
      const names = volumes.map((volume) => textAt(volume, 'name'));
      expect(new Set(names).size).toBe(names.length);
      for (const container of containersOf(objects)) {
        const mounts = listAt(container, 'volumeMounts');
        const paths = mounts.map((mount) => textAt(mount, 'mountPath'));
        expect(new Set(paths).size).toBe(paths.length);
        for (const mount of mounts) expect(names).toContain(at(mount, 'name'));
      }
    });
  });

  it('give the pod time for the pause and the drain, unless the user chose less', () => {
    forAnyPlan((of) => {
      const { preStopSeconds, drainSeconds, graceSeconds } = of.config.workload;
      const grace = at(
        onlyDeployment(objectsOf(of)),
        'spec.template.spec.terminationGracePeriodSeconds',
      );
      expect(grace).toBe(graceSeconds || preStopSeconds + drainSeconds + 5);
    });
  });
});
