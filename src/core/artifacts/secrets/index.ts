import { emitYaml } from '../../formats/yaml.ts';
import { type Plan, say } from '../../plan/index.ts';
import { isFor } from '../../plan/targets.ts';
import { defineArtifact, type GeneratedFile } from '../artifact.ts';
import { secretsScript } from './script.ts';

const about = {
  sops: {
    en: 'Tells SOPS which files to encrypt, which parts of them, and for whom.',
    'zh-CN': '告知 SOPS 加密哪些文件、哪些字段，以及使用哪个密钥。',
  },
  script: {
    en: 'Asks for the secret values and writes them encrypted.',
    'zh-CN': '询问机密的值并以加密形式写入。',
  },
};

/** A regular expression that matches exactly this path. */
const literally = (path: string): string => path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

const sopsRules = (plan: Plan): GeneratedFile => {
  const { secrets, packaging } = plan.config;
  const header = say(plan, {
    en: 'Only the values are encrypted: names and keys stay readable in a review.',
    'zh-CN': '仅加密取值：名称和键在评审时仍然可读。',
  });
  const rule = {
    path_regex: `^${literally(packaging.directory)}/secrets/.*\\.sops\\.yaml$`,
    encrypted_regex: '^(data|stringData)$',
    // The kind of key decides which field of the rule SOPS reads.
    [secrets.sopsKeyType]: secrets.sopsKey || 'REPLACE_ME',
  };
  return {
    path: '.sops.yaml',
    text: emitYaml({ creation_rules: [rule] }, { header }),
    about: about.sops,
  };
};

/** Encrypted secrets in Git: the rules, and a script that asks for the values (C-037). */
export const secrets = defineArtifact({
  id: 'secrets',
  title: { en: 'Encrypted secrets', 'zh-CN': '加密机密' },
  files(plan) {
    const { provider } = plan.config.secrets;
    if (provider !== 'sealed-secrets' && provider !== 'sops') return [];
    if (!isFor(plan, 'kubernetes', 'kustomize', 'helm')) return [];
    if (!plan.variables.some(({ source }) => source.kind === 'secret')) return [];
    const name = provider === 'sops' ? 'encrypt-secrets' : 'seal-secrets';
    const script = {
      path: `scripts/${name}.sh`,
      text: secretsScript(plan),
      executable: true as const,
      about: about.script,
    };
    return provider === 'sops' ? [sopsRules(plan), script] : [script];
  },
});
