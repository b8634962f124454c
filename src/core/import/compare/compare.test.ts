import { describe, expect, it } from 'vitest';
import { defaults, withValue } from '../../config.ts';
import { single } from '../../decisions.ts';
import { generate } from '../../generate.ts';
import { plan } from '../../plan/index.ts';
import { comparisons } from './index.ts';

const generated = generate(plan(single(withValue(defaults, 'services.database', 'postgresql'))));

const compared = (path: string, text: string) => {
  const [comparison] = comparisons([{ path, text }], generated);
  if (comparison === undefined) throw new Error(`nothing beside ${path}`);
  const said = (kind: 'left' | 'better') =>
    comparison.notes.flatMap((note) =>
      note.kind === kind ? [`${note.line} ${note.text.en}`] : [],
    );
  return { ours: comparison.ours?.path, left: said('left'), better: said('better') };
};

const careless = `FROM rust
COPY . .
RUN cargo build --release
FROM debian
RUN apt-get update && apt-get install -y curl && curl -o /etc/geo.db https://geo.example/db
ADD https://example.com/ca.pem /etc/ca.pem
COPY --from=0 /target/release/app /app
ENTRYPOINT ["/docker-entrypoint.sh"]
CMD /app serve
`;

const careful = `FROM rust:1.90-slim AS build
RUN --mount=type=cache,target=/src/target cargo build --release --locked
FROM gcr.io/distroless/cc-debian13:latest@sha256:${'0'.repeat(64)}
COPY --from=build /src/target/release/app /app
USER 65532
ENTRYPOINT ["/app"]
`;

describe('a Dockerfile beside the generated one', () => {
  it('has notes on what is not taken over, and on what is better', () => {
    const { ours, left, better } = compared('docker/Dockerfile', careless);
    expect(ours).toBe('Dockerfile');
    expect(left.map((note) => note.slice(0, 30))).toEqual([
      expect.stringMatching(/^5 `curl -o/),
      expect.stringMatching(/^6 `https:/),
      expect.stringMatching(/^8 The script/),
    ]);
    expect(better).toEqual([
      expect.stringMatching(/^4 The program runs as root/),
      expect.stringMatching(/^3 Each change of the source/),
      expect.stringMatching(/^3 Without `--locked`/),
      expect.stringMatching(/^1 `rust` is another image/),
    ]);
  });

  it('has none where both do the same', () => {
    expect(compared('Dockerfile', careful)).toMatchObject({ left: [], better: [] });
  });

  it('says that a shell does not pass on SIGTERM, and what the compiler image holds', () => {
    const { better, left } = compared(
      'Dockerfile',
      'FROM rust:1.90\nUSER app\nRUN cargo install --locked --path .\nCMD ./app serve\n',
    );
    expect(left).toEqual([]);
    expect(better).toEqual([
      expect.stringMatching(/^3 Each change/),
      expect.stringMatching(/^1 The final image holds the compiler/),
      expect.stringMatching(/^4 A shell starts the program/),
    ]);
  });
});

describe('a Compose file beside the generated one', () => {
  const text = (rest: string) => `services:\n  app:\n    build: .\n${rest}`;

  it('has notes on services, passwords, versions and the order of the start', () => {
    const { ours, left, better } = compared(
      'docker-compose.yml',
      text(
        '    depends_on: [db]\n  db:\n    image: postgres\n    environment:\n      POSTGRES_PASSWORD: hunter2\n  mail:\n    image: axllent/mailpit:v1\n',
      ),
    );
    expect(ours).toBe('compose.yaml');
    expect(left).toEqual([expect.stringMatching(/^9 The service `mail` with the image/)]);
    expect(better).toEqual([
      expect.stringMatching(/^4 `app` starts before/),
      expect.stringMatching(/^7 The value of `POSTGRES_PASSWORD`/),
      expect.stringMatching(/^6 `postgres` is another image/),
    ]);
    expect(better.join()).not.toContain('hunter2');
  });

  it('has none where both do the same', () => {
    const same = text(
      '    depends_on:\n      db: { condition: service_healthy }\n  db:\n    image: postgres:18.1\n    environment:\n      POSTGRES_PASSWORD: ${POSTGRES_PASSWORD}\n',
    );
    expect(compared('compose.yaml', same)).toMatchObject({ left: [], better: [] });
  });

  it('that is no YAML has no notes', () => {
    expect(compared('compose.yaml', 'services: [')).toMatchObject({ left: [], better: [] });
  });
});

describe('a manifest beside the generated one', () => {
  it('has notes on what its pods lack', () => {
    const deployment =
      'apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: app\n          resources: {}\n';
    const { ours, better } = compared('k8s/app.yaml', deployment);
    expect(ours).toBe('deploy/kubernetes/base/deployment.yaml');
    expect(better).toEqual([
      expect.stringMatching(/^2 Without a readiness probe/),
      expect.stringMatching(/^2 Without a security context/),
      expect.stringMatching(/^2 Nothing spreads the pods/),
    ]);
  });

  it('has notes on what it says and the import does not read', () => {
    const deployment =
      'apiVersion: apps/v1\nkind: Deployment\nspec:\n  replicas: 4\n  template:\n    spec:\n      hostNetwork: true\n      tolerations:\n        - key: gpu\n      containers:\n        - name: app\n          resources: {}\n        - name: proxy\n';
    expect(compared('k8s/app.yaml', deployment).left).toEqual([
      '4 `replicas` is not taken over. Set it in the section “Workload”.',
      '7 `hostNetwork` is not taken over. Waybill has no setting for it.',
      '8 `tolerations` is not taken over. Set it in the section “Security and scheduling”.',
      '13 `containers.1` is not taken over. Set it in the section “Security and scheduling”.',
    ]);
  });

  it('of a kind that is not generated is left out', () => {
    expect(comparisons([{ path: 'k8s/a.yaml', text: 'kind: CronTab\n' }], generated)).toEqual([]);
  });
});

describe('files of charts and of other platforms', () => {
  it('name the values that are not read and say something', () => {
    const values =
      'replicaCount: 2\nimage: { repository: a/b }\nnodeSelector: {}\ntolerations: [{ key: a }]\npersistence: { enabled: true }\nfeatureGates: { x: true }\n';
    const { ours, left } = compared('charts/app/values.yaml', values);
    expect(ours).toBe('deploy/helm/app/values.yaml');
    expect(left).toEqual([
      '4 `tolerations` is not taken over. Set it in the section “Security and scheduling”.',
      '5 `persistence` is not taken over. Set it in the section “Security and scheduling”.',
      '6 `featureGates` is not taken over. Waybill has no setting for it.',
    ]);
  });

  it('name the processes that need a workload, and have no file beside them', () => {
    const fly =
      '[deploy]\nrelease_command = "app migrate"\n[processes]\nweb = "app serve"\nmail = "app mail"\n[[mounts]]\nsource = "data"\n';
    expect(compared('fly.toml', fly)).toMatchObject({
      ours: undefined,
      left: [
        '2 `deploy.release_command` is not taken over. Add a workload for it.',
        '6 `mounts` is not taken over. Set it in the section “Security and scheduling”.',
        '5 `processes.mail` is not taken over. Add a workload for it.',
      ],
    });
    expect(compared('Procfile', 'web: app serve\nrelease: app migrate\n').left).toEqual([
      '2 `release` is not taken over. Add a workload for it.',
    ]);
    expect(comparisons([{ path: 'Procfile', text: 'web: app serve\n' }], generated)).toEqual([]);
  });

  it('name images from which nothing is copied', () => {
    const text = `${careful}COPY --from=docker.io/library/caddy:2 /usr/bin/caddy /caddy\n`;
    expect(compared('Dockerfile', text).left).toEqual([
      expect.stringMatching(/^7 Nothing is copied from the image `docker.io/),
    ]);
  });
});
