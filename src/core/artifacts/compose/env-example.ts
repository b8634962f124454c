import { type DotenvLine, emitDotenv } from '../../formats/dotenv.ts';
import { type Plan, say } from '../../plan/index.ts';
import { type RequiredVariable, requiredVariables } from './required-variables.ts';

const header = (plan: Plan): string =>
  say(plan, {
    en:
      'Values that compose.yaml needs. Copy this file to .env and fill it in; keep .env out of Git (C-024).\n' +
      'A password that fits into a URL: openssl rand -hex 24',
    'zh-CN':
      'compose.yaml 所需的值。请将本文件复制为 .env 并填写；不要把 .env 提交到 Git（C-024）。\n' +
      '生成可直接用于 URL 的密码：openssl rand -hex 24',
  });

const explanation = (
  plan: Plan,
  { passwordOf, name, forBuild, kept }: RequiredVariable,
): string => {
  if (forBuild) {
    return say(plan, {
      en: 'Token with which cargo reads a private registry, only while the image is built.',
      'zh-CN': 'cargo 读取私有 registry 的令牌，仅在构建镜像时使用。',
    });
  }
  if (passwordOf === undefined) {
    return say(plan, {
      en: `Secret that the service reads as ${name}, here as in the cluster (C-089).`,
      'zh-CN': `服务以 ${name} 读取的机密，与集群中名称一致（C-089）。`,
    });
  }
  return kept
    ? say(plan, {
        en: `Password of ${passwordOf}; it takes effect when the volume is first created.`,
        'zh-CN': `${passwordOf} 的密码，在首次创建数据卷时生效。`,
      })
    : say(plan, { en: `Password of ${passwordOf}.`, 'zh-CN': `${passwordOf} 的密码。` });
};

/** A template of `.env` with a placeholder for every variable; undefined without variables. */
export const envExample = (plan: Plan): string | undefined => {
  const variables = requiredVariables(plan);
  if (variables.length === 0) return undefined;
  return emitDotenv([
    { kind: 'comment', text: header(plan) },
    ...variables.flatMap((variable): DotenvLine[] => [
      { kind: 'blank' },
      { kind: 'comment', text: explanation(plan, variable) },
      { kind: 'entry', name: variable.name, value: 'change-me' },
    ]),
  ]);
};
