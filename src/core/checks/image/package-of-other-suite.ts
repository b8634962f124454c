import { type Config, withValue } from '../../config.ts';
import { systemLibraries } from '../../system-libraries.ts';
import { defineCheck } from '../check.ts';

type Suite = Config['image']['suite'];

/** Libraries whose packages have another name in each suite. */
const renames: readonly Readonly<Record<Suite, string>>[] = [
  { trixie: 'libssl3t64', bookworm: 'libssl3' },
  ...systemLibraries
    .map(({ runtime }) => runtime)
    .filter(({ trixie, bookworm }) => trixie !== bookworm),
];

/** The name of a package in a suite; undefined if the suite has the package under this name. */
const nameIn = (name: string, suite: Suite): string | undefined => {
  if (name === 'libssl1.1') return renames[0]?.[suite];
  const found = renames.find(({ trixie, bookworm }) => name === trixie || name === bookworm);
  return found?.[suite] === name ? undefined : found?.[suite];
};

/** The packages with their names in a suite. */
export const renamed = (packages: readonly string[], suite: Suite): readonly string[] => [
  ...new Set(packages.map((name) => nameIn(name, suite) ?? name)),
];

/** Reports a package of another Debian release. */
export const packageOfOtherSuite = defineCheck({
  id: 'package-of-other-suite',
  run: ({ config: { image } }) => {
    const foreign = image.runtimePackages.find((name) => nameIn(name, image.suite) !== undefined);
    if (image.base !== 'debian-slim' || foreign === undefined) return [];
    const known = nameIn(foreign, image.suite) ?? foreign;
    return [
      {
        severity: 'error',
        at: ['image.runtimePackages', 'image.suite'],
        title: {
          en: `\`${foreign}\` is not a package of ${image.suite}`,
          'zh-CN': `${image.suite} 中没有软件包 \`${foreign}\``,
        },
        why: {
          en: `The library is called \`${known}\` in ${image.suite}; \`apt-get install\` of another name ends the image build.`,
          'zh-CN': `该库在 ${image.suite} 中名为 \`${known}\`；用其他名称执行 \`apt-get install\` 会导致镜像构建失败。`,
        },
        source: 'C-017',
        fix: {
          label: { en: `Install \`${known}\``, 'zh-CN': `改为安装 \`${known}\`` },
          apply: (now) =>
            withValue(
              now,
              'image.runtimePackages',
              renamed(now.image.runtimePackages, now.image.suite),
            ),
        },
      },
    ];
  },
});
