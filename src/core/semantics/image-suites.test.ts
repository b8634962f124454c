import { describe, expect, it } from 'vitest';
import type { Plan } from '../plan/index.ts';
import { filesOf, forAny, planOf } from '../testing/any-plan.ts';

/** A stage of the Dockerfile: its base image and its text. */
interface Stage {
  readonly image: string;
  readonly name: string;
  readonly text: string;
}

const stagesOf = (dockerfile: string): readonly Stage[] =>
  dockerfile.split(/^(?=FROM )/m).flatMap((text) => {
    const [, image, name] = /^FROM (?:--platform=\S+ )?(\S+)(?: AS (\S+))?/.exec(text) ?? [];
    return image === undefined ? [] : [{ image, name: name ?? '', text }];
  });

/** The base image of a stage, followed through the stages on which it builds. */
const rootOf = (stages: readonly Stage[], name: string): string => {
  const stage = stages.find((one) => one.name === name);
  if (stage === undefined) return name;
  return stage.image.includes('${TARGETARCH}')
    ? rootOf(stages, stages.find((one) => one.name.startsWith('target-'))?.image ?? '')
    : rootOf(stages, stage.image);
};

/** Numbers and names of Debian releases (wiki.debian.org/DebianReleases). */
const releases: Readonly<Record<string, string>> = { debian12: 'bookworm', debian13: 'trixie' };

type Libc = 'glibc' | 'musl' | 'none';

/** The C library of an image, and the release of its distribution. */
const systemOf = (image: string): { readonly libc: Libc; readonly release: string } => {
  const [, alpine] = /^(?:rust:.*-alpine|alpine:)(.+)$/.exec(image) ?? [];
  if (alpine !== undefined) return { libc: 'musl', release: alpine };
  const [, suite] = /^(?:rust:.*-slim-|debian:)(\w+)(?:-slim)?$/.exec(image) ?? [];
  if (suite !== undefined) return { libc: 'glibc', release: suite };
  const [, kind, debian] = /^gcr\.io\/distroless\/(cc|static)-(\w+):/.exec(image) ?? [];
  if (kind === 'cc') {
    return { libc: 'glibc', release: releases[debian ?? ''] ?? `unknown ${debian}` };
  }
  if (kind === 'static' || image === 'scratch') return { libc: 'none', release: '' };
  throw new Error(`unknown image ${image}`);
};

const forAnyDockerfile = (holds: (of: Plan, stages: readonly Stage[]) => void): void =>
  forAny((config) => {
    const of = planOf(config);
    const dockerfile = filesOf(of).get('Dockerfile');
    if (dockerfile !== undefined) holds(of, stagesOf(dockerfile));
  });

describe('in any Dockerfile', () => {
  it('the final image has the C library that the binary was linked with, of the same release', () => {
    forAnyDockerfile((_of, stages) => {
      const builder = systemOf(rootOf(stages, 'builder'));
      const runtime = systemOf(rootOf(stages, 'runtime'));
      const text = stages.map((stage) => stage.text).join('');
      // On Debian only zig links for musl, and it names the target.
      const isMusl = builder.libc === 'musl' || text.includes('-unknown-linux-musl');
      const isSameRelease = runtime.libc === 'musl' && builder.libc === 'musl';
      if (!isMusl || isSameRelease) expect(runtime).toEqual(builder);
      // A statically linked binary needs no libraries of the image.
      else expect(text).not.toContain('-crt-static');
    });
  });

  it('packages are installed with the package manager of the image', () => {
    forAnyDockerfile((_of, stages) => {
      for (const stage of stages) {
        const root = rootOf(stages, stage.name);
        if (!/\b(?:apt-get|apk|xx-apt-get|xx-apk) /.test(stage.text)) continue;
        const { libc } = systemOf(root);
        expect(/\bapk |\bxx-apk /.test(stage.text), stage.name).toBe(libc === 'musl');
        expect(/apt-get /.test(stage.text), stage.name).toBe(libc === 'glibc');
      }
    });
  });

  it('every stage that is referred to exists and is defined before its use', () => {
    forAnyDockerfile((of, stages) => {
      const names = new Set<string>();
      for (const { image, name, text } of stages) {
        const copied = [...text.matchAll(/--from=([\w-]+)/g)].map(([, from]) => from ?? '');
        for (const from of copied) expect(names, of.identity.name).toContain(from);
        expect(names, name).not.toContain(name);
        if (/^[a-z-]+$/.test(image) && image !== 'scratch') expect(names).toContain(image);
        if (image === 'target-${TARGETARCH}') {
          const platforms = of.config.image.platforms.map(
            (one) => `target-${one.slice('linux/'.length)}`,
          );
          for (const platform of platforms) expect(names).toContain(platform);
        }
        names.add(name);
      }
    });
  });

  it('the dev container and the pipelines compile for the same release of Debian', () => {
    forAny((config) => {
      const of = planOf(config);
      const files = filesOf(of);
      for (const path of ['.devcontainer/Dockerfile', '.gitlab-ci.yml']) {
        const suites = [
          ...(files.get(path) ?? '').matchAll(
            /\brust:[\w.${}-]*?-(?:slim-)?(trixie|bookworm|bullseye)/g,
          ),
        ];
        for (const [, suite] of suites) expect(suite, path).toBe(of.config.image.suite);
      }
    }, 60);
  });
});
