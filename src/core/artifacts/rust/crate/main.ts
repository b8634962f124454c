import { rust } from '../../../formats/rust.ts';
import type { BackingService } from '../../../plan/index.ts';
import { backingServices } from '../../../services/index.ts';
import {
  capitalsAllowed,
  literalPaths,
  type TemplateContext,
  type WrittenModule,
} from '../module.ts';
import { secretFields } from '../variables.ts';

/**
 * Whether readiness depends on the backing service: databases and other services follow the
 * readiness decision.
 */
const need = ({ plan }: TemplateContext, { kind }: BackingService): 'Hard' | 'Soft' => {
  const { readiness } = plan.config.rust;
  const database = backingServices[kind].role === 'database';
  return readiness === 'all' || (readiness === 'database' && database) ? 'Hard' : 'Soft';
};

const watched = (context: TemplateContext): string =>
  secretFields(context.plan)
    .flatMap(({ field, service }) =>
      service === undefined
        ? []
        : [
            rust`
let address = host_and_port(settings.secrets.${field}.expose_secret(), ${service.port});
health.watch("${service.kind}", Need::${need(context, service)}, move || {
    let address = address.clone();
    async move { reachable(&address).await }
});
`,
          ],
    )
    .join('');

const healthPort = ({ code }: TemplateContext): string => {
  if (code.healthOn === 'grpc') return 'grpc_port';
  return code.healthOn === 'metrics' ? 'metrics_port' : 'port';
};

const check = (context: TemplateContext): string => {
  const { code } = context;
  const asks = code.healthOn !== undefined && code.has('health');
  return rust`
if healthcheck::requested(std::env::args_os()) {
    ${!asks && 'return healthcheck::run();'}
    ${
      asks &&
      `return match Server::load() {
    Ok(server) => healthcheck::run(local(server.host, server.${healthPort(context)})).await,
    Err(problems) => {
        eprint!("{problems}");
        ExitCode::FAILURE
    }
};`
    }
}
`;
};

const local = ({ t }: TemplateContext): string => rust`

/// ${t('Where this process reaches itself.', '本进程访问自身所用的地址。')}
fn local(host: IpAddr, port: u16) -> SocketAddr {
    let host = match host {
        IpAddr::V4(one) if one.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(one) if one.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        one => one,
    };
    SocketAddr::new(host, port)
}
`;

const bind = ({ t }: TemplateContext): string => rust`

async fn bind(host: IpAddr, port: u16) -> Result<TcpListener, Failure> {
    // ${t('Bound before the start is reported: a port in use is an error at once.', '在报告启动完成之前绑定：端口被占用会立即报错。')}
    TcpListener::bind((host, port))
        .await
        .map_err(|error| format!("{host}:{port}: {error}").into())
}
`;

const merges = ({ code }: TemplateContext, port: 'http' | 'metrics'): string =>
  [
    code.has('health') && code.healthOn === port && 'health_routes::routes(health.clone())',
    code.has('metrics') && code.metricsOn === port && 'metrics_routes::routes(metrics)',
  ]
    .filter(Boolean)
    .map((routes) => `let router = router.merge(${routes});\n`)
    .join('');

const listeners = (context: TemplateContext): string => {
  const { code, t } = context;
  return rust`
${
  code.http !== undefined &&
  `let listener = bind(server.host, server.port).await?;
let router = http::router(server.request_timeout_seconds);
${merges(context, 'http')}let service = router.into_make_service_with_connect_info::<SocketAddr>();
let stop = shutdown.token().cancelled_owned();
let listening = axum::serve(listener, service).with_graceful_shutdown(stop);
shutdown.listen("http", listening.into_future());
`
}
${
  code.grpc !== undefined &&
  `let listener = bind(server.host, server.grpc_port).await?;
let listening = grpc::serve(listener, ${code.has('health') ? 'health.clone(), ' : ''}shutdown.token());
shutdown.listen("grpc", listening);
`
}
${
  code.admin !== undefined &&
  `// ${t('Answers until the very end: probes and scrapes see the drain.', '一直应答到最后：探针和抓取能看到排空过程。')}
let listener = bind(server.host, server.metrics_port).await?;
let router = axum::Router::new()${literalPaths(context) ? '.without_v07_checks()' : ''};
${merges(context, 'metrics')}let admin = tokio::spawn(axum::serve(listener, router).into_future());
`
}
`;
};

const registration = (context: TemplateContext): string => {
  const { code } = context;
  const port = code.grpc === undefined ? 'port' : 'grpc_port';
  const probe = code.healthOn === undefined || !code.has('health') ? port : healthPort(context);
  return rust`
let instance = Registration::of_this_process(server.${port}, server.${probe});
let registration = match (Consul::from_env(), instance) {
    (Ok(consul), Some(instance)) => {
        if let Err(error) = consul.register(&instance).await {
            tracing::error!(%error, "not registered with Consul");
        }
        Some((consul, instance.id))
    }
    (Err(error), _) => {
        tracing::error!(error, "not registered with Consul");
        None
    }
    (_, None) => {
        tracing::error!("not registered with Consul: neither POD_IP nor HOSTNAME is set");
        None
    }
};
`;
};

/** Imports of std in rustfmt's format: on one line, unless they contain a nested list. */
const standard = (served: boolean, net: readonly string[]): string => {
  const paths = [
    ...(served ? ['future::IntoFuture'] : []),
    ...(net.length === 0
      ? []
      : [`net::${net.length === 1 ? net.join('') : `{${net.join(', ')}}`}`]),
    'process::ExitCode',
  ];
  if (paths.length === 1) return `use std::${paths.join('')};`;
  return net.length > 1
    ? `use std::{\n    ${paths.join(',\n    ')},\n};`
    : `use std::{${paths.join(', ')}};`;
};

const imports = (context: TemplateContext, names: ReadonlySet<string>): string => {
  const { code } = context;
  const listens = code.http !== undefined || code.grpc !== undefined || code.admin !== undefined;
  const served = code.http !== undefined || code.admin !== undefined;
  const asks = names.has('healthcheck') && code.healthOn !== undefined && code.has('health');
  const net = [
    ...(listens || asks ? ['IpAddr'] : []),
    ...(asks ? ['Ipv4Addr', 'Ipv6Addr'] : []),
    ...(asks || code.http !== undefined ? ['SocketAddr'] : []),
  ];
  const watches = names.has('health') && watched(context) !== '';
  const inner = [
    names.has('consul') && 'consul::{Consul, Registration}',
    names.has('health') &&
      `health::${watches ? '{Health, Need, host_and_port, reachable}' : 'Health'}`,
    names.has('health_routes') && 'health_routes',
    names.has('healthcheck') && 'healthcheck',
    names.has('metrics_routes') && 'metrics_routes',
    asks ? 'settings::{Server, Settings}' : 'settings::Settings',
    'shutdown::{Outcome, Shutdown, signal}',
    names.has('telemetry') && 'telemetry',
  ].filter((one) => one !== false);
  // rustfmt puts several names on one line, but each path on a separate line.
  const lines = inner
    .join(',\n')
    .concat(',')
    .replaceAll(/(?<=^|\n)(\w+,)\n(?=\w+,)/g, '$1 ');
  const outer = [
    watches && 'use secrecy::ExposeSecret;',
    listens && 'use tokio::net::TcpListener;',
  ].filter((one) => one !== false);
  return rust`
${standard(served, net)}
${outer.length > 0 && `\n${outer.join('\n')}`}

use ${context.modules}::{
    ${lines}
};
`;
};

const ending = (health: boolean, consul: boolean): string =>
  health || consul
    ? rust`
let outcome = shutdown
    .run(signal, || async {
        ${health && 'health.drain();'}
        ${consul && 'if let Some((consul, id)) = &registration\n    && let Err(error) = consul.deregister(id).await\n{\n    tracing::warn!(%error, "not deregistered from Consul");\n}'}
    })
    .await;
`
    : 'let outcome = shutdown.run(signal, || async {}).await;';

/** `main.rs` of a complete crate. */
export const main = (context: TemplateContext, modules: readonly WrittenModule[]): string => {
  const { code, plan, t } = context;
  const names = new Set(modules.map(({ name }) => name));
  const has = (name: string): boolean => names.has(name);
  const asks = has('healthcheck') && code.healthOn !== undefined && has('health');
  const listens = code.http !== undefined || code.grpc !== undefined || code.admin !== undefined;
  return rust`
//! ${t('Starts the service and ends it in order. The routes are in http.rs, gRPC in grpc.rs; replace the examples there.', '启动服务并按顺序结束。路由位于 http.rs，gRPC 位于 grpc.rs；请替换其中的示例。')}
${capitalsAllowed(plan)}

${code.grpc !== undefined && 'mod grpc;'}
${code.http !== undefined && 'mod http;'}
${context.modules === 'crate::waybill' && 'mod waybill;'}

${imports(context, names)}

type Failure = Box<dyn std::error::Error + Send + Sync>;

#[tokio::main]
async fn main() -> ExitCode {
    ${has('healthcheck') && check(context)}
    let settings = match Settings::load() {
        Ok(settings) => settings,
        Err(problems) => {
            eprint!("{problems}");
            return ExitCode::from(2);
        }
    };
    ${has('telemetry') && 'let telemetry = telemetry::init();'}
    ${has('telemetry') ? 'let code = ' : ''}match run(&settings).await {
        Ok(Outcome::Drained | Outcome::CutOff) => ExitCode::SUCCESS,
        Ok(Outcome::Failed) => ExitCode::FAILURE,
        Err(error) => {
            tracing::error!(%error, "cannot start");
            eprintln!("cannot start: {error}");
            ExitCode::FAILURE
        }
    }${has('telemetry') ? ';' : ''}
    ${has('telemetry') && 'telemetry.shutdown().await;\ncode'}
}

async fn run(settings: &Settings) -> Result<Outcome, Failure> {
    ${listens ? 'let server = &settings.server;' : 'tracing::debug!(?settings, "started");'}
    // ${t('A stop that comes during the start counts.', '启动期间收到的停止信号同样有效。')}
    let signal = signal();
    let shutdown = Shutdown::default();
    ${has('health') && 'let health = Health::default();'}
    ${has('health') && watched(context)}
    ${has('metrics_routes') && 'let metrics = metrics_routes::install()?;'}

    ${listeners(context)}
    ${has('consul') && registration(context)}
    ${has('health') && 'health.start();'}
    tracing::info!("started");
    ${ending(has('health'), has('consul'))}
    ${code.admin !== undefined && 'admin.abort();'}
    Ok(outcome)
}
${asks && local(context)}
${listens && bind(context)}
`;
};
