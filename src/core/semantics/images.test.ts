import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compose } from '../artifacts/compose/index.ts';
import { docker } from '../artifacts/docker/index.ts';
import { composeName } from '../delivery/compose-names.ts';
import { parseYaml } from '../formats/yaml-parse.ts';
import { workloadsOf } from '../plan/bundle.ts';
import { type Plan, plan } from '../plan/index.ts';
import { isFor } from '../plan/targets.ts';
import { severalWorkloads } from '../testing/arbitrary-decisions.ts';
import { at, objectsOf } from '../testing/kubernetes-objects.ts';
import { listAt, servicePods, textAt } from '../testing/pods.ts';
import { runs } from '../testing/runs.ts';

const textOf = (of: Plan, artifact: typeof docker, path: string): string | undefined =>
  artifact.files(of).find((file) => file.path === path)?.text;

const repositoryOf = (reference: string): string =>
  (reference.split('@')[0] ?? '').replace(/:[^:/]*$/, '');

/** A target of the bake file for this machine: the repository that it tags, and its stage. */
interface Target {
  readonly repository: string;
  readonly stage: string | undefined;
}

const targetsOf = (bake: string, common: string): readonly Target[] =>
  [...bake.matchAll(/^target "(\S+)" \{\n(.*?)^\}/gms)].flatMap(([, name = '', body = '']) => {
    const [, suffix] = /tags = \["\$\{IMAGE\}(.*):\$\{TAG\}"\]/.exec(body) ?? [];
    if (suffix === undefined) return [];
    expect(bake, name).toContain(`inherits = ["${name}"]`);
    return [{ repository: `${common}${suffix}`, stage: /^ {2}target = "(.*)"/m.exec(body)?.[1] }];
  });

/** The text of a stage; without a name the last stage, which `docker build` builds. */
const stageOf = (dockerfile: string, name: string | undefined): string =>
  dockerfile
    .split(/^(?=FROM )/m)
    .filter((text) => name === undefined || text.split('\n')[0]?.endsWith(` AS ${name}`))
    .at(-1) ?? '';

/** The image of the service's container, where its pods exist. */
const containerImages = (one: Plan, of: Plan): readonly string[] =>
  servicePods(one, objectsOf(of)).flatMap(({ pod }) =>
    listAt(pod, 'containers')
      .filter((each) => at(each, 'name') === one.identity.name)
      .map((each) => textAt(each, 'image')),
  );

const forAnyBundle = (holds: (of: Plan) => void, most = 60): void => {
  fc.assert(
    fc.property(severalWorkloads, (decisions) => holds(plan(decisions))),
    runs(most),
  );
};

test('Every workload runs an image that a target builds and that holds its program.', () => {
  forAnyBundle((of) => {
    if (!isFor(of, 'docker')) return;
    const targets = targetsOf(textOf(of, docker, 'docker-bake.hcl') ?? '', of.image.common);
    const dockerfile = textOf(of, docker, 'Dockerfile') ?? '';
    expect(new Set(targets.map(({ repository }) => repository)).size).toBe(targets.length);
    for (const one of workloadsOf(of)) {
      const target = targets.find(({ repository }) => repository === one.image.repository);
      expect(target, one.identity.name).toBeDefined();
      expect(stageOf(dockerfile, target?.stage)).toContain(`/out/${one.identity.binary} `);
    }
  });
});

test('The containers of every environment run the image of their program.', () => {
  forAnyBundle((base) => {
    for (const of of [base, ...base.environments]) {
      for (const one of workloadsOf(of)) {
        for (const image of containerImages(one, of)) {
          expect(repositoryOf(image), one.identity.name).toBe(one.image.repository);
        }
      }
    }
  });
});

test('Compose builds and runs the image of each program.', () => {
  forAnyBundle((of) => {
    const text = textOf(of, compose, 'compose.yaml');
    if (text === undefined) return;
    const parsed = parseYaml(text);
    if (!parsed.ok) throw new Error(parsed.reason);
    // The artifact always writes this shape.
    const { services } = parsed.value as {
      readonly services: Readonly<
        Record<string, { readonly image: string; readonly build?: { readonly target?: string } }>
      >;
    };
    for (const one of workloadsOf(of)) {
      const service = services[composeName(one)];
      expect(repositoryOf(service?.image ?? '')).toBe(one.image.repository);
      const { program } = one.image.part;
      expect(service?.build?.target).toBe(
        program === '' || !isFor(of, 'docker') ? undefined : `runtime-${program}`,
      );
    }
  });
});

test('Two programs have two images exactly where the user asks for it.', () => {
  forAnyBundle((of) => {
    const all = workloadsOf(of);
    const binaries = new Set(all.map(({ identity }) => identity.binary));
    const images = new Set(all.map(({ image }) => image.repository));
    expect(images.size).toBe(of.config.image.perProgram ? binaries.size : 1);
  });
});
