import { type Config, withValues } from '../../config.ts';
import { systemLibraries } from '../../system-libraries.ts';
import { usesMusl } from '../build/base-needs-musl.ts';
import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';

type Suite = Config['image']['suite'];

const runtimeOf = (name: string, suite: Suite): string | undefined =>
  // The default package is a name of the same library.
  systemLibraries.find(({ dev }) => dev === (name === 'libmariadb-dev' ? mariadb : name))?.runtime[
    suite
  ];

const mariadb = 'default-libmysqlclient-dev';

const neededBy = ({ buildPackages, suite }: Config['image']): readonly string[] =>
  buildPackages.flatMap((name) => runtimeOf(name, suite) ?? []);

/** Reports a library that the build uses but the final image lacks. */
export const missingLibraries = defineCheck({
  id: 'missing-libraries',
  run: ({ config }) => {
    const { image } = config;
    const needed = neededBy(image);
    const missing =
      image.base === 'distroless'
        ? needed
        : image.base === 'debian-slim'
          ? needed.filter((name) => !image.runtimePackages.includes(name))
          : [];
    if (missing.length === 0 || usesMusl(config)) return [];
    const names = listed(missing);
    return [
      {
        severity: 'warning',
        at:
          image.base === 'distroless'
            ? ['image.base', 'image.buildPackages']
            : ['image.runtimePackages'],
        title: {
          en: `The image may lack ${names.en}`,
          'zh-CN': `镜像中可能缺少 ${names['zh-CN']}`,
        },
        why: {
          en: 'The binary is linked against a library of the builder. If the final image does not hold it, the container exits at once with “error while loading shared libraries”.',
          'zh-CN':
            '二进制链接了构建阶段的库。若最终镜像中没有，容器会立即退出并报“error while loading shared libraries”。',
        },
        source: 'C-017',
        fix: {
          label: { en: 'Install it on debian-slim', 'zh-CN': '在 debian-slim 上安装' },
          apply: (now) =>
            withValues(now, [
              ['image.base', 'debian-slim'],
              [
                'image.runtimePackages',
                [...new Set([...now.image.runtimePackages, ...neededBy(now.image)])],
              ],
            ]),
        },
      },
    ];
  },
});
