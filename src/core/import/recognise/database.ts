import type { Text } from '../../fields/text.ts';
import { backingServices, type KindOf, kindsOf } from '../../services/index.ts';
import {
  because,
  becauseOf,
  type Evidence,
  findIndication,
  findSigns,
  type Indication,
  type RecogniserContext,
} from '../evidence.ts';
import { assumed, type Fact, joined, recognised } from '../fact.ts';

type Database = KindOf<'database'> | 'sqlite';

const servers = kindsOf('database').flatMap((database) =>
  backingServices[database].clients.map((clients) => ({ ...clients, database })),
);

const databases: readonly (Indication & { readonly database: Database })[] = [
  ...servers,
  {
    database: 'sqlite',
    crates: ['sqlx'],
    features: ['sqlite', 'sqlite-bundled', 'sqlite-unbundled'],
  },
  {
    database: 'sqlite',
    crates: ['diesel', 'diesel-async', 'deadpool-diesel', 'ormlite'],
    features: ['sqlite'],
  },
  {
    database: 'sqlite',
    crates: ['sea-orm', 'sea-orm-migration'],
    features: ['sqlx-sqlite', 'rusqlite'],
  },
  { database: 'sqlite', crates: ['rocket_db_pools'], features: ['sqlx_sqlite'] },
  {
    database: 'sqlite',
    crates: ['rocket_sync_db_pools'],
    features: ['diesel_sqlite_pool', 'sqlite_pool'],
  },
  { database: 'sqlite', crates: ['rusqlite', 'tokio-rusqlite', 'deadpool-sqlite', 'r2d2_sqlite'] },
];

const server = (
  database: KindOf<'database'>,
  evidence: Evidence,
  rival: Evidence | undefined,
): Fact[] => {
  const { line } = evidence.dependency;
  const said = because(evidence);
  return rival === undefined
    ? [recognised('services.database', database, said, line)]
    : [assumed('services.database', database, joined(said, because(rival)), line)];
};

/**
 * Facts for a database in a file: only one Pod may write at a time, on a persistent volume (C-080).
 */
const file = (evidence: Evidence): Fact[] => {
  const { line } = evidence.dependency;
  const why = (so: Text): Text => becauseOf(evidence, so);
  const volume = {
    name: 'data',
    kind: 'claim',
    mountPath: '/data',
    source: '',
    size: '1Gi',
    readOnly: false,
  } as const;
  const single = why({
    en: 'one Pod at a time may write a SQLite file',
    'zh-CN': 'SQLite 文件同一时刻只能由一个 Pod 写入',
  });
  return [
    assumed(
      'pod.volumes',
      [volume],
      why({
        en: 'a SQLite file needs a volume that outlives the Pod; keep it below /data',
        'zh-CN': 'SQLite 文件需要独立于 Pod 的存储卷，请放在 /data 下',
      }),
      line,
    ),
    assumed('workload.replicas', 1, single, line),
    assumed('workload.strategy', 'Recreate', single, line),
    assumed('scaling.autoscale', false, single, line),
  ];
};

/**
 * SQLx checks queries at compile time, but an image build has no database; so offline mode is used.
 */
const offline = ({ dependencies }: RecogniserContext): Fact[] => {
  const sqlx = findIndication(dependencies, { crates: ['sqlx'] });
  if (sqlx === undefined || !sqlx.dependency.known) return [];
  const { defaultFeatures, features, line } = sqlx.dependency;
  if (!defaultFeatures && !features.has('macros')) return [];
  const because = becauseOf(sqlx, {
    en: '`query!` asks a database at build time unless `.sqlx` from `cargo sqlx prepare` is committed',
    'zh-CN': '`query!` 在编译时要连数据库，除非已提交 `cargo sqlx prepare` 生成的 `.sqlx`',
  });
  return [assumed('build.sqlxOffline', true, because, line)];
};

/** Facts about the database, and about storage if the database is a file. */
export const recogniseDatabase = (context: RecogniserContext): readonly Fact[] => {
  const found = findSigns(context.dependencies, databases);
  const of = (database: Database) => found.find(({ sign }) => sign.database === database)?.evidence;
  const facts: Fact[] = [];
  const [first, second] = kindsOf('database').flatMap((database) => {
    const evidence = of(database);
    return evidence === undefined ? [] : [{ database, evidence }];
  });
  const sqlite = of('sqlite');
  if (first !== undefined) facts.push(...server(first.database, first.evidence, second?.evidence));
  else if (sqlite !== undefined) facts.push(...file(sqlite));
  return [...facts, ...offline(context)];
};
