import { rust, rustField, rustString } from '../../../formats/rust.ts';
import type { Plan } from '../../../plan/index.ts';
import { capitalsAllowed, type TemplateContext } from '../module.ts';
import { secretFields } from '../variables.ts';
import type { FurtherProgram } from './members.ts';

/** A task of the program: what a workload asks it for by its first argument. */
interface Task {
  /** The first argument; empty where the program is started without one. */
  readonly argument: string;
  readonly name: string;
  readonly migrates: boolean;
}

/** The field of the settings with the address of PostgreSQL; undefined without it. */
export const postgresField = (plan: Plan): string | undefined =>
  secretFields(plan.first ?? plan).find(({ service }) => service?.kind === 'postgresql')?.field;

const migrates = (one: Plan): boolean =>
  one.kind === 'job' && one.config.job.runs === 'before-release';

/** The tasks of a program, one for each first argument of its workloads. */
export const tasksOf = ({ workloads, plan }: FurtherProgram): readonly Task[] => {
  const hasDatabase = postgresField(plan) !== undefined;
  const tasks = new Map<string, Task>();
  for (const one of workloads) {
    const argument = one.config.workload.args[0] ?? '';
    if (tasks.has(argument)) continue;
    const name = `run_${rustField(argument === '' ? one.workload : argument).replace(/^r#/, '')}`;
    const taken = [...tasks.values()].some((task) => task.name === name);
    tasks.set(argument, {
      argument,
      name: taken ? `${name}_${tasks.size + 1}` : name,
      migrates: hasDatabase && migrates(one),
    });
  }
  return [...tasks.values()];
};

/** Whether the program applies the migrations of the database. */
export const migratesDatabase = (member: FurtherProgram): boolean =>
  tasksOf(member).some((task) => task.migrates);

const migration = ({ t }: TemplateContext, name: string, field: string): string => rust`
/// ${t('Applies what is new in migrations/. The database holds a lock meanwhile, so that a second run waits and then finds nothing to do.', '应用 migrations/ 中新增的迁移。期间数据库持有锁，第二次运行会等待，随后无事可做。')}
async fn ${name}(settings: &Settings) -> Result<(), Failure> {
    let address = settings.secrets.${field}.expose_secret();
    let mut connection = PgConnection::connect(address).await?;
    sqlx::migrate!().run(&mut connection).await?;
    connection.close().await?;
    tracing::info!("the schema is up to date");
    Ok(())
}
`;

const example = ({ t }: TemplateContext, name: string, argument: string): string => rust`
/// ${t('The work, an example to replace. It may be stopped and started again at any point.', '实际任务，示例，请替换。它可能在任意时刻被中止并重新运行。')}
#[rustfmt::skip]
async fn ${name}(_settings: &Settings) -> Result<(), Failure> {
    tracing::info!(task = ${rustString(argument)}, "nothing to do yet");
    Ok(())
}
`;

/** `main.rs` of a program that ends by itself: its exit code says whether the run has failed. */
export const once = (context: TemplateContext, member: FurtherProgram): string => {
  const { t } = context;
  const traced = context.code.has('telemetry');
  const tasks = tasksOf(member);
  const field = postgresField(member.plan);
  const withDatabase = field !== undefined && migratesDatabase(member);
  return rust`
//! ${t('Does one task and ends: exit code 0 when it is done, 1 when it failed, 2 when it was called wrongly.', '执行一项任务后退出：完成为 0，失败为 1，调用方式错误为 2。')}
${capitalsAllowed(member.plan)}

use std::process::ExitCode;

${withDatabase && 'use secrecy::ExposeSecret;\nuse sqlx::{Connection, PgConnection};'}
use waybill::{settings::Settings, shutdown::signal${traced ? ', telemetry' : ''}};

type Failure = Box<dyn std::error::Error + Send + Sync>;

#[tokio::main]
async fn main() -> ExitCode {
    let settings = match Settings::load() {
        Ok(settings) => settings,
        Err(problems) => {
            eprint!("{problems}");
            return ExitCode::from(2);
        }
    };
    let task = std::env::args().nth(1).unwrap_or_default();
    ${traced && 'let telemetry = telemetry::init();'}
    let signal = signal();
    let code = tokio::select! {
        code = run(&task, &settings) => code,
        name = signal => {
            tracing::warn!(signal = name, task, "stopped before the end");
            ExitCode::FAILURE
        }
    };
    ${traced && 'telemetry.shutdown().await;'}
    code
}

#[rustfmt::skip]
async fn run(task: &str, settings: &Settings) -> ExitCode {
    let result = match task {
        ${tasks.map(({ argument, name }) => `${rustString(argument)} => ${name}(settings).await,`).join('\n')}
        _ => {
            tracing::error!(task, "unknown task");
            eprintln!("unknown task: {task}");
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(task, %error, "failed");
            ExitCode::FAILURE
        }
    }
}

${tasks
  .map(({ argument, name, migrates: schema }) =>
    schema && field !== undefined
      ? migration(context, name, field)
      : example(context, name, argument),
  )
  .join('\n')}
`;
};

/** The first migration, an example. */
export const firstMigration = ({ t }: TemplateContext): string =>
  `-- ${t('An example to replace. The old version runs on while this is applied: add first, remove in a later release.', '示例，请替换。应用迁移时旧版本仍在运行：先添加，待之后的版本再删除。')}
CREATE TABLE example (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now()
);
`;

/** `build.rs`: a new migration compiles the program again. */
export const migrationBuildScript: string = `fn main() {
    println!("cargo:rerun-if-changed=migrations");
}
`;
