import { defineOpenPoint } from './open-point.ts';

/** Reports crates with C code that the table of native crates does not have. */
export const unknownNativeCrate = defineOpenPoint({
  id: 'unknown-native-crate',
  kind: 'native-crate',
  severity: 'warning',
  title: ({ en, 'zh-CN': zh }) => ({
    en: `The C library behind ${en} is not known`,
    'zh-CN': `无法确定 ${zh} 依赖的 C 库`,
  }),
  why: {
    en: 'Its build script may need packages of the system, and the program a library at run time: add them to the build and runtime packages. `cargo tree -i` shows whether it is compiled at all.',
    'zh-CN':
      '其构建脚本可能需要系统软件包，程序运行时也可能需要动态库，请加入构建软件包和运行软件包。`cargo tree -i` 可查看它是否真的会被编译。',
  },
  source: 'C-017',
});
