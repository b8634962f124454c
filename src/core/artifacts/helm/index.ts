import type { Text } from '../../fields/index.ts';
import { emitDocuments, emitYaml } from '../../formats/yaml.ts';
import { withAnnotations } from '../../kubernetes/annotations.ts';
import { template, templateLiteral } from '../../kubernetes/chart-template.ts';
import { type Manifest, manifests } from '../../kubernetes/index.ts';
import { sectionOf } from '../../kubernetes/scope.ts';
import { given, type Tree } from '../../kubernetes/tree.ts';
import { hookAnnotations } from '../../kubernetes/workload/release-step.ts';
import { type Plan, say } from '../../plan/index.ts';
import { chartFolder, isFor } from '../../plan/targets.ts';
import { defineArtifact, type GeneratedFile } from '../artifact.ts';
import { about } from './about.ts';
import { withAbsentSections } from './absent-sections.ts';
import { chartMetadata } from './chart-metadata.ts';
import { chartReadme } from './chart-readme.ts';
import { helpersTemplate } from './helpers-template.ts';
import { notesTemplate } from './notes-template.ts';
import { testHook } from './test-hook.ts';
import { environmentValues, valueTree } from './values.ts';
import { valuesFile } from './values-file.ts';
import { valuesSchema } from './values-schema.ts';

const inChart = (plan: Plan) => manifests(plan).filter((manifest) => manifest.inChart);

const environmentFiles = (plan: Plan): GeneratedFile[] =>
  plan.environments.map((own) => ({
    path: `values-${own.environment}.yaml`,
    text: emitYaml(environmentValues(plan, own), { header: say(plan, about.environmentValues) }),
    about: about.environmentValues,
  }));

/** The object as the chart has it: Helm finds its hooks by annotations. */
const inHook = ({ tree, hook }: Manifest): Tree =>
  hook === undefined ? tree : withAnnotations(tree, hookAnnotations(hook));

/**
 * The object of an added workload only with values for it: without them, after `--set
 * workloads.worker=null` or `--reuse-values`, its pods would run without limits, probes and
 * security context.
 */
const ofWorkload = (manifest: Manifest): Tree =>
  manifest.workload === '' ? inHook(manifest) : given(sectionOf, true, inHook(manifest));

const templates = (plan: Plan): GeneratedFile[] => [
  { path: 'templates/_helpers.tpl', text: helpersTemplate(plan), about: about.helpers },
  ...inChart(plan).map((manifest) => ({
    path: `templates/${manifest.file}.yaml`,
    text: emitYaml(template(ofWorkload(manifest), manifest.workload), { literal: templateLiteral }),
    about: manifest.about,
  })),
  { path: 'templates/NOTES.txt', text: notesTemplate(plan), about: about.notes },
];

const safe = (file: GeneratedFile): GeneratedFile => ({
  ...file,
  text: withAbsentSections(file.text),
});

const testFiles = (plan: Plan): GeneratedFile[] => {
  const documents = testHook(plan);
  if (documents.length === 0) return [];
  const text = emitDocuments(documents, { literal: templateLiteral });
  return [{ path: 'templates/tests/test-connection.yaml', text, about: about.test }];
};

const whyAlone: Text = {
  en: 'Without dependencies: values of a subchart would have to be under its name (C-077), and data stores come from an operator or the cloud (C-119). For Helm 4; Helm 3 gets no more fixes (C-107).',
  'zh-CN':
    '没有依赖：子 Chart 的取值须位于其名称之下（C-077），数据存储由 Operator 或云服务提供（C-119）。适用于 Helm 4；Helm 3 已不再修复问题（C-107）。',
};

const ignored = '.git/\n.DS_Store\n*.swp\n*.bak\n*.tmp\n*.orig\n';

/**
 * A complete chart in the layout of `helm create`; it renders to the plain manifests by
 * construction.
 */
export const helm = defineArtifact({
  id: 'helm',
  title: { en: 'Helm chart', 'zh-CN': 'Helm Chart' },
  files(plan) {
    if (!isFor(plan, 'helm')) return [];
    const root = valueTree(plan);
    const schema = `${JSON.stringify(valuesSchema(root), null, 2)}\n`;
    const files: GeneratedFile[] = [
      {
        path: 'Chart.yaml',
        text: emitYaml(chartMetadata(plan), { header: say(plan, whyAlone) }),
        about: about.chart,
      },
      { path: 'values.yaml', text: valuesFile(plan, root), about: about.values },
      ...environmentFiles(plan),
      { path: 'values.schema.json', text: schema, about: about.schema },
      { path: '.helmignore', text: ignored, about: about.ignore },
      { path: 'README.md', text: chartReadme(plan, root), about: about.readme },
      ...[...templates(plan), ...testFiles(plan)].map(safe),
    ];
    return files.map((file) => ({ ...file, path: `${chartFolder(plan)}/${file.path}` }));
  },
});
