import { join, relative } from 'node:path';
import type { PlacedBundle } from '../bundle.ts';
import { binary, schemaFolder } from '../install.ts';
import { crdTools } from '../kubeconform.ts';
import { type ManifestGroup, manifestGroups } from '../manifest-groups.ts';
import { each, run } from '../process.ts';
import { type Asking, byAbsolute, judgeTexts, type Question } from '../verdicts.ts';
import { jsonLines, type ToolCheck } from './check.ts';

interface Finding {
  readonly group: string;
  readonly file: string;
  readonly object: string;
  readonly message: string;
}

/** A group of files is one question, because its objects are created together. */
interface GroupQuestion extends Question {
  readonly group: ManifestGroup;
}

const questionsOf = async (bundle: PlacedBundle): Promise<GroupQuestion[]> =>
  (await manifestGroups(bundle)).map((group) => ({
    group,
    bundle,
    path: '',
    absolute: `${bundle.folder} ${group.label}`,
    context: bundle.kubernetesVersion,
    text: group.files.map(({ text }) => text).join('\0'),
  }));

/**
 * Sends lines of `group<tab>file` to the tool and returns the findings for the groups of a release.
 */
async function ask(release: string, groups: readonly GroupQuestion[]): Promise<Finding[]> {
  const definitions = crdTools.map((tool) => join(schemaFolder(tool), 'definitions'));
  const lines = groups.flatMap(({ absolute, group }) =>
    group.files.map((file) => `${absolute}\t${file.absolute}`),
  );
  const { code, stdout, stderr } = await run(binary('object-check'), [release, ...definitions], {
    input: lines.join('\n'),
  });
  if (code !== 0) throw new Error(`object-check failed: ${stderr}`);
  return jsonLines<Finding>(stdout);
}

const asking: Asking = async (fresh) => {
  const groups = fresh as readonly GroupQuestion[]; // this check asks only such questions
  const owner = byAbsolute(fresh);
  const releases = [...new Set(groups.map(({ context }) => context ?? ''))];
  const found = await each(releases, (release) =>
    ask(
      release,
      groups.filter(({ context }) => context === release),
    ),
  );
  return found.flat().map(({ group, file, object, message }) => {
    const question = owner(group);
    const place = relative(question.bundle.folder, file);
    return [question, { place, message: `${object}: ${message}` }];
  });
};

/**
 * The rules that schemas cannot express: the API server's validation and warnings, the CEL rules of
 * custom resources, and Pod Security admission. The API server may refuse a configuration for which
 * the core reports an error, and must accept any other.
 */
export const apiServer: ToolCheck = {
  name: 'API server',
  tools: ['object-check'],
  needs: ['kustomize', 'helm', ...crdTools],
  check: async (bundles, report) => {
    const accepted = bundles.filter(({ knownErrors }) => !knownErrors?.length);
    const questions = await each(accepted, questionsOf);
    await judgeTexts('object-check', questions.flat(), report, asking);
  },
};
