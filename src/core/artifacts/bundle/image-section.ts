import { bake, chosenStage } from '../../delivery/build-targets.ts';
import { markdownBlock } from '../../formats/markdown.ts';
import { command } from '../../formats/shell.ts';
import { imagesOf } from '../../plan/bundle-images.ts';
import { type Plan, say } from '../../plan/index.ts';
import { isFor } from '../../plan/targets.ts';

const tag = ({ image }: Plan): string => `${image.repository}:${image.tag}`;

/** How to build, test and push the image; empty when the bundle does not build it. */
export const imageSection = (plan: Plan): readonly string[] => {
  if (!isFor(plan, 'docker')) return [];
  return [
    say(plan, { en: '## Build the image\n', 'zh-CN': '## 构建镜像\n' }),
    say(plan, {
      en: 'From the root of the repository. Cargo.lock has to be committed: the build uses exactly its versions.\n',
      'zh-CN': '在仓库根目录执行。Cargo.lock 须已提交：构建严格使用其中的版本。\n',
    }),
    markdownBlock(
      'sh',
      imagesOf(plan).map(({ owner }) => {
        const stage = chosenStage(owner);
        const target = stage === undefined ? [] : ['--target', stage];
        return command('docker', 'build', ...target, '--tag', tag(owner), '.');
      }),
    ),
    say(plan, {
      en: 'A release for all platforms, with SBOM and provenance, pushed to the registry:\n',
      'zh-CN': '为所有平台构建发布版本，附带 SBOM 和来源证明，并推送到镜像仓库：\n',
    }),
    markdownBlock('sh', [
      say(plan, { en: '# Once per machine.', 'zh-CN': '# 每台机器只需一次。' }),
      'docker buildx create --use --driver docker-container',
      `REVISION="$(git rev-parse HEAD)" CREATED="$(git log -1 --format=%cI)" ${bake(plan, 'release', '--push')}`,
    ]),
  ];
};
