import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Config, defaults, fieldAt, withValues } from '../config.ts';
import { single } from '../decisions.ts';
import { acceptValue } from '../fields/index.ts';
import { generate } from '../generate.ts';
import { environmentOf } from '../kubernetes/configuration/environment.ts';
import { plan } from '../plan/index.ts';
import { arbitraryConfig } from '../testing/arbitrary-config.ts';
import { at, objectsOf } from '../testing/kubernetes-objects.ts';
import { servicePods } from '../testing/pods.ts';
import { runs } from '../testing/runs.ts';
import { images } from '../versions.ts';

vi.setConfig({ testTimeout: 60_000 });

const forAny = (holds: (config: Config) => void): void =>
  fc.assert(fc.property(arbitraryConfig(), holds), runs(60));

const fileOf = (config: Config, path: string): string =>
  generate(plan(single(config))).find((file) => file.path === path)?.text ?? '';

/** The pod of the service, or of its first version when several versions run. */
const podOf = (config: Config) => {
  const of = plan(single(config));
  const [first] = servicePods(of, objectsOf(of));
  return first?.pod;
};

describe('no configuration', () => {
  it('mixes the Debian suites of builder and runtime (C-001)', () => {
    forAny((config) => {
      const { suite } = config.image;
      const other = suite === 'trixie' ? /bookworm|debian12/ : /trixie|debian13/;
      const stages = fileOf(config, 'Dockerfile').match(/^FROM .*/gm) ?? [];
      // The name of a stage or image of the user may contain the word.
      const bases = stages.filter((stage) => /\b(?:rust|debian|distroless)\b/.test(stage));
      for (const stage of bases) expect(stage).not.toMatch(other);
    });
  });

  it("runs as root, or as a user other than the image's (C-016)", () => {
    expect(acceptValue(fieldAt('image.uid'), 0).ok).toBe(false);
    forAny((config) => {
      const { uid } = config.image;
      const dockerfile = fileOf(config, 'Dockerfile');
      if (dockerfile !== '') expect(dockerfile).toContain(`USER ${uid}:${uid}`);
      const pod = podOf(config);
      const user =
        at(pod, 'securityContext.runAsUser') ?? at(pod, 'containers.0.securityContext.runAsUser');
      // OpenShift gives each namespace its users, and refuses a pod that names another one.
      expect(user).toBe(config.cluster.kind === 'openshift' ? undefined : uid);
    });
  });

  it('sends an OTLP protocol to the port of the other protocol (C-060)', () => {
    forAny((config) => {
      const { telemetry } = plan(single(config));
      if (telemetry === undefined) return;
      expect(telemetry.port).toBe(telemetry.protocol === 'grpc' ? 4317 : 4318);
      expect(telemetry.endpoint).toMatch(new RegExp(`^http://.*:${telemetry.port}$`));
    });
  });

  it('lacks DNS or a declared dependency in the network policy (C-079)', () => {
    forAny((config) => {
      const of = plan(single(config));
      const policy = objectsOf(of).get(`NetworkPolicy/${config.project.name}`);
      if (policy === undefined) return;
      const rules = JSON.stringify(at(policy, 'spec.egress'));
      for (const port of [53, ...of.dependencies.map((one) => one.port)]) {
        expect(rules).toContain(`"port":${port}}`);
      }
    });
  });

  it('gives a variable different names in Compose and Kubernetes (C-089)', () => {
    forAny((config) => {
      const of = plan(single(config));
      const { config: plain, expanded, secrets, fields } = environmentOf(of);
      const names = [plain, expanded, secrets].flatMap((part) => Object.keys(part));
      expect([...names, ...fields.map(({ name }) => name)].sort()).toEqual(
        of.variables.map(({ name }) => name).sort(),
      );
      const compose = fileOf(config, 'compose.yaml');
      if (compose === '') return;
      // The name of a variable may need quotes in YAML, for example `ON`.
      for (const { variable } of of.services)
        expect(compose).toMatch(new RegExp(`^ +["']?${variable}["']?:`, 'm'));
    });
  });

  it('uses user namespaces with a Kubernetes version that lacks them (C-108)', () => {
    forAny((config) => {
      const asked = at(podOf(config), 'hostUsers') !== undefined;
      expect(asked).toBe(
        config.pod.userNamespaces && ['1.36', '1.37'].includes(config.workload.kubernetesVersion),
      );
    });
  });

  it('stores PostgreSQL’s data outside its volume (C-065)', () => {
    const paths = {
      '16': '/var/lib/postgresql/data',
      '17': '/var/lib/postgresql/data',
      '18': '/var/lib/postgresql',
    };
    expect(Object.keys(images.postgresql)).toEqual(Object.keys(paths));
    for (const version of ['16', '17', '18'] as const) {
      const config = withValues(defaults, [
        ['services.database', 'postgresql'],
        ['services.postgresVersion', version],
      ]);
      const mounts = fileOf(config, 'compose.yaml').match(/- postgres-data:(\S+)/) ?? [];
      expect(mounts[1]).toBe(paths[version]);
    }
  });

  it('contains a quantity or a digest that cannot be parsed', () => {
    for (const wrong of ['1 Gi', '-1', '1e3Mi', '1.5.2', 'lots']) {
      expect(acceptValue(fieldAt('workload.memoryRequest'), wrong).ok, wrong).toBe(false);
    }
    for (const wrong of ['sha256:abc', `sha512:${'0'.repeat(64)}`, `sha256:${'G'.repeat(64)}`]) {
      expect(acceptValue(fieldAt('project.digest'), wrong).ok, wrong).toBe(false);
    }
  });

  it('has two autoscalers for one workload (C-050A)', () => {
    forAny((config) => {
      const targets = [...objectsOf(plan(single(config)))]
        .filter(([name]) => /^(?:HorizontalPodAutoscaler|ScaledObject)\//.test(name))
        .map(([, object]) => JSON.stringify(at(object, 'spec.scaleTargetRef.name')));
      expect(new Set(targets).size).toBe(targets.length);
    });
  });

  it('needs a shell in the image: the kubelet runs the pause before SIGTERM (C-059)', () => {
    forAny((config) => {
      const hook = at(podOf(config), 'containers.0.lifecycle.preStop') ?? { sleep: {} };
      expect(Object.keys(Object(hook))).toEqual(['sleep']);
    });
  });

  it('depends on a subchart, whose values would need its name (C-077)', () => {
    forAny((config) => {
      const chart = generate(plan(single(config))).find(({ path }) => path.endsWith('/Chart.yaml'));
      expect(chart?.text ?? '').not.toMatch(/^dependencies:/m);
    });
  });
});
