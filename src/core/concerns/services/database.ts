import { choice, number, same, text } from '../../fields/index.ts';
import { inCompose } from './conditions.ts';
import { none } from './options.ts';

const withDatabase = { 'services.database': ['postgresql', 'mysql'] } as const;

/** The database and how the service reaches it. */
export const databaseFields = {
  database: choice({
    group: 'database',
    default: 'none',
    options: {
      none,
      postgresql: { label: same('PostgreSQL') },
      mysql: { label: same('MySQL') },
    },
    label: { en: 'Database', 'zh-CN': '数据库' },
    help: {
      en: 'Adds the database to Compose, its address as a secret variable, and an egress rule in the cluster. In production use a managed database or an operator that makes backups.',
      'zh-CN':
        '在 Compose 中加入数据库，将其地址作为机密变量，并在集群中放行出站访问。生产环境请使用托管数据库或带备份的 Operator。',
    },
    source: 'C-119',
  }),
  postgresVersion: choice({
    group: 'database',
    default: '18',
    when: { 'services.database': 'postgresql', ...inCompose },
    options: {
      '18': { label: same('18') },
      '17': { label: same('17') },
      '16': { label: same('16') },
    },
    label: { en: 'PostgreSQL version', 'zh-CN': 'PostgreSQL 版本' },
    help: {
      en: 'Major version in Compose; take the one production runs. Data of one major version cannot be read by another, and the volume path differs from 18 on, so switching needs a dump and restore.',
      'zh-CN':
        'Compose 中的主版本，应与生产一致。不同主版本的数据互不兼容，且从 18 起卷路径不同，切换须先导出再恢复。',
    },
    source: 'C-065',
  }),
  mysqlVersion: choice({
    group: 'database',
    advanced: true,
    default: '8.4',
    when: { 'services.database': 'mysql', ...inCompose },
    options: {
      '9.7': { label: { en: '9.7 (LTS)', 'zh-CN': '9.7（LTS）' } },
      '8.4': { label: { en: '8.4 (LTS)', 'zh-CN': '8.4（LTS）' } },
    },
    label: { en: 'MySQL version', 'zh-CN': 'MySQL 版本' },
    help: {
      en: 'Version in Compose: a line with long-term support. Take the one that production runs.',
      'zh-CN': 'Compose 中使用的版本，均为长期支持版。请与生产环境保持一致。',
    },
  }),
  databaseName: text({
    group: 'database',
    advanced: true,
    default: 'app',
    pattern: 'crateName',
    maxLength: 63,
    when: withDatabase,
    label: { en: 'Database name', 'zh-CN': '库名' },
    help: {
      en: 'Created by Compose on the first start with an empty volume, and used in the example addresses. A later change needs a new volume.',
      'zh-CN': 'Compose 首次以空卷启动时创建，也用于示例地址。之后再改需要新建卷。',
    },
  }),
  databaseUser: text({
    group: 'database',
    advanced: true,
    default: 'app',
    pattern: 'crateName',
    maxLength: 32,
    when: withDatabase,
    label: { en: 'Database user', 'zh-CN': '数据库用户' },
    help: {
      en: 'User of the service; its password is never asked for here. In production it should own only this database.',
      'zh-CN': '服务使用的用户，这里不会询问密码。生产环境中它应只拥有这一个库的权限。',
    },
  }),
  databaseVariable: text({
    group: 'database',
    advanced: true,
    default: 'DATABASE_URL',
    pattern: 'envName',
    maxLength: 120,
    when: withDatabase,
    label: { en: 'Address variable', 'zh-CN': '地址变量' },
    help: {
      en: 'Secret variable from which the code reads the address, password included. sqlx, diesel and sea-orm expect DATABASE_URL.',
      'zh-CN':
        '代码读取数据库地址的变量，地址含密码，因此是机密。sqlx、diesel 和 sea-orm 默认使用 DATABASE_URL。',
    },
    source: 'C-089',
  }),
  databasePort: number({
    group: 'database',
    advanced: true,
    default: 0,
    unset: {
      value: 0,
      means: { en: '5432 or 3306, as chosen', 'zh-CN': '随所选数据库，5432 或 3306' },
    },
    min: 1,
    max: 65535,
    unit: 'port',
    when: withDatabase,
    label: { en: 'Database port', 'zh-CN': '数据库端口' },
    help: {
      en: 'Port the network policy opens and the example address names, 1 to 65535. Empty takes the usual port of the chosen database: 5432 for PostgreSQL, 3306 for MySQL. Compose always uses the usual one.',
      'zh-CN':
        '网络策略放行、示例地址使用的端口，1 到 65535。留空则使用所选数据库的常用端口：PostgreSQL 为 5432，MySQL 为 3306。Compose 始终使用常用端口。',
    },
    source: 'C-079',
  }),
  databaseNamespace: text({
    group: 'database',
    advanced: true,
    default: '',
    pattern: 'dnsLabel',
    optional: true,
    placeholder: 'databases',
    when: withDatabase,
    label: { en: 'Database namespace', 'zh-CN': '数据库命名空间' },
    help: {
      en: 'Namespace of the database pods, to which the network policy limits egress. Empty: it runs outside the cluster or anywhere, and the policy opens the port to every address.',
      'zh-CN':
        '数据库 Pod 所在的命名空间，网络策略只放行到这里。留空表示在集群外或位置不限，此时该端口对所有地址放行。',
    },
    source: 'C-079',
  }),
};
