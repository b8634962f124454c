import { withValues } from '../../config.ts';
import { usesMusl } from '../build/base-needs-musl.ts';
import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';

/**
 * Debian development packages, and the package of the shared library that the binary needs at run
 * time.
 */
const libraries: Readonly<Record<string, string>> = {
  'default-libmysqlclient-dev': 'libmariadb3',
  'libmariadb-dev': 'libmariadb3',
  'libpq-dev': 'libpq5',
  'libsasl2-dev': 'libsasl2-2',
  'libsqlite3-dev': 'libsqlite3-0',
};

const neededBy = (packages: readonly string[]): readonly string[] =>
  packages.flatMap((name) => (Object.hasOwn(libraries, name) ? [libraries[name] ?? ''] : []));

/** Reports a library that the build uses but the final image lacks. */
export const missingLibraries = defineCheck({
  id: 'missing-libraries',
  run: ({ config }) => {
    const { image } = config;
    const needed = neededBy(image.buildPackages);
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
                [...new Set([...now.image.runtimePackages, ...neededBy(now.image.buildPackages)])],
              ],
            ]),
        },
      },
    ];
  },
});
