import { withValue } from '../../config.ts';
import { defineCheck } from '../check.ts';

/** Package name of OpenSSL's library in each suite. */
const libssl = { trixie: 'libssl3t64', bookworm: 'libssl3' } as const;
type Suite = keyof typeof libssl;

const isForeign = (name: string, suite: Suite): boolean =>
  name !== libssl[suite] && ['libssl3', 'libssl3t64', 'libssl1.1'].includes(name);

/** The packages with their names in a suite. */
export const renamed = (packages: readonly string[], suite: Suite): readonly string[] => [
  ...new Set(packages.map((name) => (isForeign(name, suite) ? libssl[suite] : name))),
];

/** Reports a package of another Debian release. */
export const packageOfOtherSuite = defineCheck({
  id: 'package-of-other-suite',
  run: ({ config: { image } }) => {
    const foreign = image.runtimePackages.filter((name) => isForeign(name, image.suite));
    if (image.base !== 'debian-slim' || foreign.length === 0) return [];
    return [
      {
        severity: 'error',
        at: ['image.runtimePackages', 'image.suite'],
        title: {
          en: `\`${foreign[0]}\` is not a package of ${image.suite}`,
          'zh-CN': `${image.suite} 中没有软件包 \`${foreign[0]}\``,
        },
        why: {
          en: `The OpenSSL library of ${image.suite} is called \`${libssl[image.suite]}\`; \`apt-get install\` of another name ends the image build.`,
          'zh-CN': `${image.suite} 中的 OpenSSL 库名为 \`${libssl[image.suite]}\`；用其他名称执行 \`apt-get install\` 会导致镜像构建失败。`,
        },
        source: 'C-017',
        fix: {
          label: {
            en: `Install \`${libssl[image.suite]}\``,
            'zh-CN': `改为安装 \`${libssl[image.suite]}\``,
          },
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
