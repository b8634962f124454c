import { rust } from '../../../formats/rust.ts';
import { type RustModule, servesHttp, type TemplateContext } from '../module.ts';

/**
 * The handler of each path. When probes share a path, a failed dependency must not restart the pod,
 * and readiness must still fail while draining.
 */
const handlers = ({ plan }: TemplateContext): readonly (readonly [string, string])[] => {
  const { livePath, readyPath, startupPath } = plan.config.project;
  const found = new Map([
    ['LIVE_PATH', livePath === readyPath ? 'alive_unless_draining' : 'alive'],
  ]);
  if (readyPath !== livePath) found.set('READY_PATH', 'ready');
  if (startupPath !== livePath && startupPath !== readyPath) found.set('STARTUP_PATH', 'started');
  return [...found];
};

const functions: Readonly<Record<string, string>> = {
  alive: `async fn alive() -> StatusCode {
    StatusCode::OK
}
`,
  alive_unless_draining: `async fn alive_unless_draining(health: State<Health>) -> (StatusCode, Json<Value>) {
    let state = health.state();
    answer(&health, !state.draining, state.word())
}
`,
  ready: `async fn ready(health: State<Health>) -> (StatusCode, Json<Value>) {
    let state = health.state();
    answer(&health, state.ready(), state.word())
}
`,
  started: `async fn started(health: State<Health>) -> (StatusCode, Json<Value>) {
    let state = health.state();
    answer(&health, state.started, state.word())
}
`,
};

/** Routes for the liveness, readiness and startup probes over HTTP. */
export const healthRoutes: RustModule = {
  name: 'health_routes',
  wanted: (context) =>
    context.code.has('health') && servesHttp(context) && context.code.healthOn !== 'grpc',
  about: {
    en: 'The paths that the probes ask.',
    'zh-CN': '供探针访问的路径。',
  },
  text: (context) => {
    const { t } = context;
    const routes = handlers(context);
    const used = routes.map(([, handler]) => functions[handler] ?? '').join('\n');
    const reports = used.includes('answer(');
    const names = routes.map(([path]) => path).sort();
    return rust`
//! ${t('Liveness looks at the process alone; readiness also at the drain and at hard dependencies (C-083).', '存活检查只看进程自身；就绪检查还看排空状态和强依赖（C-083）。')}

use axum::{${reports ? 'Json, Router, extract::State, http::StatusCode, routing::get' : 'Router, http::StatusCode, routing::get'}};
${reports && 'use serde_json::{Map, Value, json};'}

use super::{
    facts::{${['VERSION', ...names]
      .sort()
      .filter((name) => reports || name !== 'VERSION')
      .join(', ')}},
    health::Health,
};

/// ${t('The routes of the probes; keep them out of logs, limits and authentication.', '探针的路由；不要加日志、限流和认证。')}
pub fn routes(health: Health) -> Router {
    Router::new()
        .without_v07_checks()
        ${routes.map(([path, handler]) => `.route(${path}, get(${handler}))`).join('\n')}
        .with_state(health)
}

${used}
${reports && answer}
`;
  },
};

const answer = `
fn answer(health: &Health, passed: bool, word: &str) -> (StatusCode, Json<Value>) {
    let status = if passed {
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    };
    let dependencies: Map<String, Value> = health
        .state()
        .dependencies
        .iter()
        .map(|one| {
            (
                one.name.to_owned(),
                json!({ "up": one.up, "needed": one.need == super::health::Need::Hard }),
            )
        })
        .collect();
    let body = json!({
        "status": word,
        "version": VERSION,
        "uptime_seconds": health.uptime().as_secs(),
        "dependencies": dependencies,
    });
    (status, Json(body))
}
`;
