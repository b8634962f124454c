import { imagesInMessage } from '../../delivery/build-targets.ts';
import { scriptPath } from '../../delivery/delivery-files.ts';
import { destinations } from '../../delivery/destinations.ts';
import { podOwners } from '../../plan/bundle.ts';
import { imagesOf } from '../../plan/bundle-images.ts';
import { type Plan, say } from '../../plan/index.ts';
import { copyLines, hasTracks, needsKustomize } from './deployed-copy.ts';
import { applyLines, stepLines } from './release-step-lines.ts';
import { rolloutLines } from './rollout-lines.ts';
import { note, type Script } from './script.ts';
import { environmentCase, image, requiredVersion, timeout } from './settings.ts';
import { smokeTest } from './smoke-test.ts';
import { undoLines } from './undo-lines.ts';

/**
 * Path of a manifest folder relative to the temporary copy; the script edits the copy, so the
 * working tree stays as committed.
 */
const inside = (plan: Plan, folder: string): string => {
  const root = `${plan.config.packaging.directory}/kubernetes/`;
  return folder.slice(root.length);
};

const about = {
  en: 'Deploys a pushed version to one environment and goes back if it fails.',
  'zh-CN': '将已推送的版本部署到一个环境，失败时自动回滚。',
};

const aboutEnding = {
  en: 'Deploys a pushed version to one environment.',
  'zh-CN': '将已推送的版本部署到一个环境。',
};

/** Empty lines around a block, unless the block is empty. */
const apart = (lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', ...lines];

/** Applies one environment with the given version and undoes a failed rollout (C-095, C-096). */
export const deployScript = (plan: Plan): Script => {
  const images = imagesInMessage(imagesOf(plan));
  const asked = smokeTest(plan);
  const rollout = rolloutLines(plan, '$namespace');
  const steps = stepLines(plan);
  // Only what runs on can be waited for and undone.
  const runsOn = podOwners(plan).length > 0;
  const places = destinations(plan).map(
    ({ name: environment, namespace, manifests: folder }) =>
      [environment, { namespace, folder: inside(plan, folder) }] as const,
  );
  return {
    path: scriptPath('deploy'),
    about: runsOn ? about : aboutEnding,
    operands: places.map(([environment]) => environment).join('|'),
    reading: environmentCase(places),
    settings: [
      ...(hasTracks(plan) ? [] : [requiredVersion, image(plan)]),
      ...(runsOn ? [timeout(plan)] : []),
      ...asked.settings,
    ],
    programs: [
      'kubectl',
      ...(needsKustomize(plan) ? ['kustomize'] : []),
      ...rollout.programs,
      ...asked.programs,
    ],
    body: [
      ...copyLines(plan),
      ...apart(steps.functions),
      ...apart(steps.before),
      ...apart(runsOn ? undoLines(plan) : []),
      ...apart(rollout.functions),
      ...asked.definition,
      '',
      note(
        plan,
        hasTracks(plan)
          ? {
              en: 'Deploying to $environment (namespace $namespace) …',
              'zh-CN': '部署到 $environment（命名空间 $namespace）…',
            }
          : {
              en: `Deploying ${images}:$VERSION to $environment (namespace $namespace) …`,
              'zh-CN': `部署 ${images}:$VERSION 到 $environment（命名空间 $namespace）…`,
            },
      ),
      ...rollout.before,
      say(plan, {
        en: '# Applied, never created: it can run again (C-102).',
        'zh-CN': '# 使用 apply 而非 create，可重复执行（C-102）。',
      }),
      ...applyLines(plan),
      ...rollout.wait,
      ...steps.after,
      ...asked.call,
      ...(runsOn ? ['trap - ERR'] : []),
      note(plan, { en: 'Deployed.', 'zh-CN': '部署成功！' }),
    ],
  };
};
