import { describe, expect, test } from 'vitest';
import { kindOf, languageOf } from './file-kind.ts';

describe('the language of a file', () => {
  test.each([
    ['Dockerfile', 'dockerfile'],
    ['docker/api.Dockerfile', 'dockerfile'],
    ['Dockerfile.dockerignore', 'ignore'],
    ['.dockerignore', 'ignore'],
    ['chart/.helmignore', 'ignore'],
    ['compose.yaml', 'yaml'],
    ['k8s/base/deployment.yaml', 'yaml'],
    ['chart/values.yaml', 'yaml'],
    ['chart/templates/deployment.yaml', 'helm'],
    ['chart/templates/_helpers.tpl', 'helm'],
    ['chart/templates/NOTES.txt', 'template'],
    ['chart/templates/tests/connection.yaml', 'helm'],
    ['chart/values.schema.json', 'json'],
    ['docker-bake.hcl', 'hcl'],
    ['.env.example', 'dotenv'],
    ['secrets/app.env', 'dotenv'],
    ['.cargo/config.toml', 'toml'],
    ['scripts/build.sh', 'shell'],
    ['src/health.rs', 'rust'],
    ['README.md', 'markdown'],
    ['LICENSE', 'plaintext'],
  ] as const)('%s is read as %s', (path, language) => {
    expect(languageOf(path)).toBe(language);
  });
});

describe('the kind of a file', () => {
  test.each([
    ['waybill.yaml', 'waybill'],
    ['Dockerfile', 'image'],
    ['docker-bake.hcl', 'image'],
    ['.dockerignore', 'ignore'],
    ['compose.override.yaml', 'compose'],
    ['k8s/base/deployment.yaml', 'kubernetes'],
    ['k8s/base/kustomization.yaml', 'kustomize'],
    ['k8s/overlays/production/replicas.yaml', 'kustomize'],
    ['chart/templates/service.yaml', 'helm'],
    ['chart/values-staging.yaml', 'helm'],
    ['.env.example', 'secrets'],
    ['scripts/smoke.sh', 'script'],
    ['src/shutdown.rs', 'code'],
    ['CHECKLIST.md', 'document'],
    ['.cargo/config.toml', 'settings'],
    ['LICENSE', 'document'],
    ['CODEOWNERS', 'other'],
  ] as const)('%s is drawn as %s', (path, kind) => {
    expect(kindOf(path)).toBe(kind);
  });
});
