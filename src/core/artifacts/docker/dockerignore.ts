import { deliveryFiles } from '../../delivery/delivery-files.ts';
import {
  type FrontEnd,
  frontEndOf,
  isFrontEndOutput,
  isMadeByFrontEnd,
} from '../../plan/front-end.ts';
import { type Plan, say } from '../../plan/index.ts';

/** Paths that no build needs: build output, Git history, editor files, secrets, logs (C-005). */
const unwanted = ['target', '.git', '.github', '.idea', '.vscode', '**/.env*', '**/*.log'];

/** Files of the bundle; editing them must not invalidate the build cache. */
const delivered = [
  'Dockerfile',
  '.dockerignore',
  'docker-bake.hcl',
  'compose.yaml',
  'compose',
  'waybill.yaml',
  'WAYBILL.md',
];

/** Whether a path is one of the directories or is below one of them. */
const below = (path: string, directories: readonly string[]): boolean =>
  directories.some((directory) => path === directory || path.startsWith(`${directory}/`));

/**
 * What the stage of the front end makes anew, so that a local copy never gets into an image: packages
 * and output, unless the output is a folder of sources, too.
 */
const madeByFrontEnd = (frontEnd: FrontEnd | undefined): readonly string[] => {
  if (frontEnd === undefined) return [];
  const { folder, output } = frontEnd;
  const holdsSources = isFrontEndOutput(folder, frontEnd);
  return ['**/node_modules', ...(holdsSources ? [] : [output])];
};

/** Files that the front end reads and that a pattern above leaves out: `.env.production` of Vite. */
const readByFrontEnd = (
  frontEnd: FrontEnd | undefined,
  isIgnored: (path: string) => boolean,
): readonly string[] =>
  (frontEnd?.packages?.files ?? []).filter(
    (path) => isIgnored(path) || /(?:^|\/)\.env|\.log$/u.test(path),
  );

/** The .dockerignore: excluded paths, with exceptions for files that the image copies. */
export const dockerignore = (plan: Plan): string => {
  const { build, image, packaging } = plan.config;
  const bundle = [...delivered, ...deliveryFiles(plan), packaging.directory];
  const isIgnored = (path: string): boolean => below(path, [...unwanted, ...bundle]);
  const frontEnd = frontEndOf(plan);
  const isMade = (path: string): boolean =>
    frontEnd !== undefined && isMadeByFrontEnd(path, frontEnd);
  const assets = image.assets
    .map(({ from }) => from)
    .filter((path) => isIgnored(path) && !isMade(path));
  const compiledIn = [
    ...build.contextPaths.filter(isIgnored),
    ...readByFrontEnd(frontEnd, isIgnored),
  ];
  const needed = say(plan, {
    en: '# Cargo.lock, tests, benches and examples stay: cargo does not read a manifest without the files it names (C-004, C-005).',
    'zh-CN':
      '# 保留 Cargo.lock、tests、benches 和 examples：清单中声明的文件缺失时，cargo 无法读取清单（C-004、C-005）。',
  });
  const own = say(plan, {
    en: '# Deployment files: a change in them compiles nothing again.',
    'zh-CN': '# 部署文件：修改它们不会触发重新编译。',
  });
  const again = say(plan, { en: '# Copied into the image.', 'zh-CN': '# 会复制进镜像。' });
  const compiled = say(plan, {
    en: '# Part of the build all the same.',
    'zh-CN': '# 仍参与构建。',
  });
  return [
    needed,
    ...unwanted,
    ...madeByFrontEnd(frontEnd),
    '',
    own,
    ...new Set(bundle),
    ...(compiledIn.length === 0
      ? []
      : ['', compiled, ...new Set(compiledIn.map((path) => `!${path}`))]),
    ...(assets.length === 0 ? [] : ['', again, ...new Set(assets.map((path) => `!${path}`))]),
    '',
  ].join('\n');
};
