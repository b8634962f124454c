import { expect, test } from 'vitest';
import { faultsIn } from '../../testing/document-faults.ts';

const compose = `name: orders
services:
  orders:
    build: { context: ., target: runtime }
    ports: ["127.0.0.1:8080:8080"]
    depends_on:
      database: { condition: service_healthy }
    healthcheck:
      test: [CMD, orders, healthcheck]
      retries: 3
    x-note: kept
  database:
    image: postgres:18
`;

const workflow = `name: CI
on:
  push: { branches: [main] }
permissions: { contents: read }
jobs:
  test:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v6
      - run: cargo test --locked
`;

const pipeline = `stages: [test]
test:
  stage: test
  image: rust:1.98
  script: [cargo test --locked]
  rules:
    - if: $CI_MERGE_REQUEST_ID
`;

const taskfile = `version: "3"
tasks:
  test:
    desc: Run the tests
    cmds: [cargo test]
`;

const skaffold = `apiVersion: skaffold/v4beta13
kind: Config
metadata: { name: orders }
build:
  artifacts:
    - image: orders
      docker: { dockerfile: Dockerfile, target: runtime }
manifests:
  kustomize: { paths: [deploy/kubernetes/overlays/dev] }
`;

const samples = {
  'compose.yaml': compose,
  'compose.override.yaml': compose,
  '.github/workflows/ci.yml': workflow,
  '.gitlab-ci.yml': pipeline,
  'Taskfile.yml': taskfile,
  'skaffold.yaml': skaffold,
};

test.each(Object.entries(samples))('a valid %s has no problem', async (path, text) => {
  expect(await faultsIn(text, { path })).toEqual([]);
});

test.each([
  ['compose.yaml', 'depends_on:', 'depend_on:', 'depend_on', 6, 'Did you mean `depends_on`?'],
  [
    'compose.yaml',
    'service_healthy',
    'healthy',
    'healthy',
    7,
    'one of `service_started`, `service_healthy`',
  ],
  ['compose.yaml', 'retries: 3', 'retires: 3', 'retires', 10, 'Did you mean `retries`?'],
  [
    'compose.yaml',
    '["127.0.0.1:8080:8080"]',
    '8080',
    '8080',
    5,
    'must be a list, not a whole number.',
  ],
  ['compose.yaml', 'target: runtime', 'traget: runtime', 'traget', 4, 'Did you mean `target`?'],
  ['.github/workflows/ci.yml', 'runs-on:', 'run-on:', 'run-on', 7, 'Did you mean `runs-on`?'],
  [
    '.github/workflows/ci.yml',
    'contents: read',
    'contents: reed',
    'reed',
    4,
    'one of `read`, `write`, `none`',
  ],
  ['.gitlab-ci.yml', 'script: [', 'scripts: [', 'scripts', 5, 'Did you mean `script`?'],
  [
    'Taskfile.yml',
    'cmds: [cargo test]',
    'cmds: cargo test',
    'cargo test',
    5,
    'must be a list, not a string.',
  ],
  ['skaffold.yaml', 'target: runtime', 'traget: runtime', 'traget', 7, 'Did you mean `target`?'],
  ['skaffold.yaml', 'artifacts:', 'artefacts:', 'artefacts', 5, 'Did you mean `artifacts`?'],
] as const)(
  'in %s, the change of %s to %s is reported',
  async (path, right, wrong, marked, line, words) => {
    const said = await faultsIn(samples[path].replace(right, wrong), { path });
    expect(said.map(({ en }) => en)).toEqual([expect.stringContaining(words)]);
    expect(said).toMatchObject([{ marked, line }]);
  },
);
