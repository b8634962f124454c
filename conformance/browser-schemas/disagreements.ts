import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { documents } from '../../src/core/inspect/documents/index.ts';
import { arbitraryChanges, changedDocument } from '../../src/core/testing/changed-document.ts';
import type { ConformanceBundle, KubernetesObject } from '../bundle.ts';
import { kubeconform } from '../kubeconform.ts';
import type { Question } from '../verdicts.ts';

/** Number of random changes of each object, which is also tried unchanged. */
const TRIES = 2;

/**
 * The object unchanged and with random changes. The kind never changes, because it selects the
 * schema.
 */
function variants(object: KubernetesObject, seed: number): unknown[] {
  const { apiVersion, kind } = object;
  const changes = fc.sample(arbitraryChanges(3), { seed, numRuns: TRIES });
  return [object, ...changes.map((one) => changedDocument(object, one))].map((changed) =>
    Object.assign({}, changed, { apiVersion, kind }),
  );
}

function* questions(
  bundles: readonly ConformanceBundle[],
  folder: string,
  seed: number,
): Generator<Question> {
  let number = 0;
  for (const bundle of bundles) {
    for (const object of bundle.objects?.() ?? []) {
      for (const variant of variants(object, seed + number)) {
        number += 1;
        const path = `${number}.json`;
        const absolute = join(folder, path);
        const text = JSON.stringify(variant);
        writeFileSync(absolute, text);
        const context = bundle.kubernetesVersion;
        yield { bundle: { ...bundle, folder }, path, absolute, context, text };
      }
    }
  }
}

/**
 * Problems of the inspection in the browser. JSON is valid YAML; the name ends in `.yaml` because
 * `.json` files are not read as Kubernetes objects.
 */
async function inspected({ text, context }: Question): Promise<string[]> {
  const file = { path: 'object.yaml', text, about: { en: '', 'zh-CN': '' } };
  const problems = await documents.inspect(file, { kubernetes: context ?? '' });
  return problems.map(({ message }) => message.en);
}

/**
 * Compares the inspection in the browser with kubeconform for the objects of the bundles, unchanged
 * and changed. Returns the objects that one of them accepts and the other refuses.
 */
export async function disagreements(
  bundles: readonly ConformanceBundle[],
  seed: number,
  log: (line: string) => void,
): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-objects-'));
  try {
    const asked = [...questions(bundles, folder, seed)];
    const refused = new Map(
      (await kubeconform(asked)).map(([question, { message }]) => [question, message]),
    );
    const wrong: string[] = [];
    for (const question of asked) {
      const ours = await inspected(question);
      const theirs = refused.get(question);
      if ((theirs !== undefined) !== ours.length > 0)
        wrong.push(
          `the browser says "${ours.join(' ')}", kubeconform "${theirs ?? ''}" of ${question.text}`,
        );
    }
    log(
      `The browser agrees with kubeconform about ${asked.length - wrong.length} of ${asked.length} objects, of which ${refused.size} are refused.`,
    );
    return wrong;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
