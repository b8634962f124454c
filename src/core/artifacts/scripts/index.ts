import { type ScriptName, scriptNames } from '../../delivery/delivery-files.ts';
import type { Plan } from '../../plan/index.ts';
import { defineArtifact } from '../artifact.ts';
import { deployScript } from './deploy-script.ts';
import { helmInstallScript, rollbackScript } from './helm-scripts.ts';
import { buildScript, pushScript, scanScript } from './image-scripts.ts';
import { type Script, scriptText } from './script.ts';

const writers: Readonly<Record<ScriptName, (plan: Plan) => Script>> = {
  build: buildScript,
  push: pushScript,
  scan: scanScript,
  deploy: deployScript,
  rollback: rollbackScript,
  'helm-install': helmInstallScript,
};

/** Shell scripts for manual delivery and for pipelines that Waybill does not generate. */
export const scripts = defineArtifact({
  id: 'scripts',
  title: { en: 'Scripts', 'zh-CN': '脚本' },
  files: (plan) =>
    scriptNames(plan).map((name) => {
      const script = writers[name](plan);
      return {
        path: script.path,
        text: scriptText(plan, script),
        executable: true,
        about: script.about,
      };
    }),
});
