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

const owners = ['Deployment', 'Rollout', 'DaemonSet'] as const;

/** A pod template of the bundle, and the object that owns its pods. */
interface Pods {
  readonly owner: Json;
  readonly labels: Json | undefined;
  readonly pod: Json | undefined;
  readonly containers: readonly Json[];
}

const podsOf = (owner: Json): Pods => {
  const pod = at(owner, 'spec.template.spec');
  return {
    owner,
    labels: at(owner, 'spec.template.metadata.labels'),
    pod,
    containers: [...listAt(pod, 'initContainers'), ...listAt(pod, 'containers')],
  };
};

const allPods = (objects: ReadonlyMap<string, Json>): readonly Pods[] =>
  owners.flatMap((kind) => ofKind(objects, kind)).map(podsOf);

/** The pods of the service itself: one template, or one for each version that runs beside another. */
const servicePods = (of: Plan, objects: ReadonlyMap<string, Json>): readonly Pods[] =>
  of.release.workloads.map(({ kind, name }) => {
    const owner = objects.get(`${kind}/${name}`);
    if (owner === undefined) throw new Error(`no ${kind}/${name}`);
    return podsOf(owner);
  });

const isSelected = (selector: Json | undefined, { labels }: Pods): boolean =>
  typeof selector === 'object' &&
  selector !== null &&
  Object.entries(selector).every(([key, value]) => Object(labels)[key] === value);

const portsOf = ({ containers }: Pods): readonly (Json | undefined)[] =>
  containers.flatMap((container) =>
    listAt(container, 'ports').flatMap((port) => [at(port, 'name'), at(port, 'containerPort')]),
  );

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
  it('name only ports that the containers behind them have', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      for (const { pod } of servicePods(of, objects)) {
        const container = listAt(pod, 'containers')[0] ?? null;
        const names = listAt(container, 'ports').map((port) => at(port, 'name'));
        const numbers = listAt(container, 'ports').map((port) => at(port, 'containerPort'));
        for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
          for (const action of ['httpGet', 'tcpSocket']) {
            const port = at(container, `${probe}.${action}.port`);
            if (port !== undefined) expect(names).toContain(port);
          }
          const grpc = at(container, `${probe}.grpc.port`);
          if (grpc !== undefined) expect(numbers).toContain(grpc);
        }
      }
      for (const service of ofKind(objects, 'Service')) {
        const behind = allPods(objects).filter((one) =>
          isSelected(at(service, 'spec.selector'), one),
        );
        for (const port of listAt(service, 'spec.ports')) {
          const wanted = at(port, 'targetPort') ?? at(port, 'port');
          for (const one of behind) expect(portsOf(one)).toContain(wanted);
        }
      }
      for (const policy of ofKind(objects, 'NetworkPolicy')) {
        const selector = at(policy, 'spec.podSelector.matchLabels');
        const behind = allPods(objects).filter((one) => isSelected(selector, one));
        for (const rule of listAt(policy, 'spec.ingress')) {
          for (const port of listAt(rule, 'ports')) {
            if (typeof at(port, 'port') !== 'string' || behind.length === 0) continue;
            // Policies add up, and a pod without the port ignores it: with Flagger, whose primary has
            // other labels, the service's policy also selects its Collector.
            expect(behind.flatMap(portsOf)).toContain(at(port, 'port'));
          }
        }
      }
    });
  });

  it('route only to ports of Services that are there', () => {
    forAnyPlan((of) => {
      // Flagger makes the Service itself.
      if (of.release.flagger !== undefined) return;
      const objects = objectsOf(of);
      const expectPort = (name: Json | undefined, port: Json | undefined) => {
        const service = objects.get(`Service/${String(name)}`);
        const ports = listAt(service, 'spec.ports').map((one) => at(one, 'port'));
        expect(ports, String(name)).toContain(port);
      };
      const routes = [...ofKind(objects, 'HTTPRoute'), ...ofKind(objects, 'GRPCRoute')];
      const backends = routes
        .flatMap((route) => listAt(route, 'spec.rules'))
        .flatMap((rule) => listAt(rule, 'backendRefs'));
      for (const backend of backends) expectPort(at(backend, 'name'), at(backend, 'port'));
      const paths = ofKind(objects, 'Ingress')
        .flatMap((ingress) => listAt(ingress, 'spec.rules'))
        .flatMap((rule) => listAt(rule, 'http.paths'));
      for (const path of paths) {
        expectPort(at(path, 'backend.service.name'), at(path, 'backend.service.port.number'));
      }
    });
  });

  it('select pods that are there', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      const pods = allPods(objects);
      const own = servicePods(of, objects);
      for (const { owner, labels } of pods) {
        expect(labels).toMatchObject(Object(at(owner, 'spec.selector.matchLabels')));
      }
      // The operator makes the pods of its Collector; nothing here holds their labels.
      const isForeign = (one: Json) =>
        textAt(one, 'metadata.name') !== of.identity.name &&
        of.config.telemetry.collector === 'operator';
      for (const service of ofKind(objects, 'Service')) {
        const found = pods.some((one) => isSelected(at(service, 'spec.selector'), one));
        expect(found || isForeign(service), textAt(service, 'metadata.name')).toBe(true);
      }
      for (const budget of ofKind(objects, 'PodDisruptionBudget')) {
        const selector = at(budget, 'spec.selector.matchLabels');
        expect(own.some((one) => isSelected(selector, one))).toBe(true);
      }
      for (const autoscaler of ofKind(objects, 'HorizontalPodAutoscaler')) {
        const { kind, name } = Object(at(autoscaler, 'spec.scaleTargetRef'));
        const target = objects.get(`${kind}/${name}`);
        expect(target, `${kind}/${name}`).toBeDefined();
        expect(at(target, 'spec.replicas')).toBeUndefined();
      }
    });
  });

  it('refer only to ConfigMaps, accounts and claims that are there or that the user names', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      const declared = new Set(
        of.config.pod.volumes.flatMap(({ kind, name, source }) =>
          kind === 'config-map' ? [source || name] : kind === 'claim' ? [source] : [],
        ),
      );
      const exists = (kind: string, name: string) =>
        objects.has(`${kind}/${name}`) || declared.has(name);
      for (const { pod, containers } of allPods(objects)) {
        for (const container of containers) {
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
        const account = at(pod, 'serviceAccountName') ?? 'default';
        expect(account === 'default' || objects.has(`ServiceAccount/${account}`)).toBe(true);
      }
    });
  });

  it('refer only to Secrets that the bundle asks for, unless they shall exist already', () => {
    const kinds = { example: 'Secret', 'external-secrets': 'ExternalSecret' } as const;
    forAnyPlan((of) => {
      const { provider } = of.config.secrets;
      // Sealed Secrets and SOPS keep their objects in files that the user encrypts first.
      if (provider !== 'example' && provider !== 'external-secrets') return;
      const kind = kinds[provider];
      const objects = objectsOf(of);
      for (const { containers } of servicePods(of, objects)) {
        for (const variable of containers.flatMap((container) => listAt(container, 'env'))) {
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
      for (const { pod, containers } of allPods(objects)) {
        const names = listAt(pod, 'volumes').map((volume) => textAt(volume, 'name'));
        expect(new Set(names).size).toBe(names.length);
        for (const container of containers) {
          const mounts = listAt(container, 'volumeMounts');
          const paths = mounts.map((mount) => textAt(mount, 'mountPath'));
          expect(new Set(paths).size).toBe(paths.length);
          for (const mount of mounts) expect(names).toContain(at(mount, 'name'));
        }
      }
    });
  });

  it('give the pod time for the pause and the drain, unless the user chose less', () => {
    forAnyPlan((of) => {
      const { preStopSeconds, drainSeconds, graceSeconds } = of.config.workload;
      for (const { pod } of servicePods(of, objectsOf(of))) {
        const grace = at(pod, 'terminationGracePeriodSeconds');
        expect(grace).toBe(graceSeconds || preStopSeconds + drainSeconds + 5);
      }
    });
  });
});
