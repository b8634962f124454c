import { defineOpenPoint } from './open-point.ts';

/** Reports queries that sqlx checks while it compiles, without the data to check them offline. */
export const offlineQueries = defineOpenPoint({
  id: 'offline-queries',
  kind: 'offline-queries',
  severity: 'error',
  title: ({ en, 'zh-CN': zh }) => ({
    en: `The build asks a database about its queries: ${en}`,
    'zh-CN': `构建需要连接数据库检查查询：${zh}`,
  }),
  why: {
    en: 'The `query!` macros of sqlx do not compile without a database or the folder `.sqlx`, and the builder has no database. Run `cargo sqlx prepare --workspace` beside a database with all migrations, and commit `.sqlx`.',
    'zh-CN':
      'sqlx 的 `query!` 宏在编译时需要数据库或 `.sqlx` 文件夹，而构建镜像中没有数据库。请在已执行全部迁移的数据库上运行 `cargo sqlx prepare --workspace`，并提交 `.sqlx`。',
  },
  source: 'https://docs.rs/sqlx/0.8.6/sqlx/macro.query.html#offline-mode',
});
