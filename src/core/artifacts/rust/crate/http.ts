import { rust } from '../../../formats/rust.ts';
import { literalPaths, type TemplateContext, type WrittenModule } from '../module.ts';

/**
 * Paths of the health and metrics routes on the HTTP port. An example route must not repeat them:
 * axum panics when two routes have the same path.
 */
const taken = (
  { plan, code }: TemplateContext,
  modules: ReadonlySet<string>,
): ReadonlySet<string> => {
  const { livePath, readyPath, startupPath, metricsPath } = plan.config.project;
  return new Set([
    ...(code.healthOn === 'http' && modules.has('health_routes')
      ? [livePath, readyPath, startupPath]
      : []),
    ...(code.metricsOn === 'http' && modules.has('metrics_routes') ? [metricsPath] : []),
  ]);
};

/** Imports in rustfmt's format: on one line, unless they contain nested braces. */
const axumImports = (index: boolean, echo: boolean, middleware: boolean): string => {
  const before = middleware ? 'http::StatusCode, middleware' : 'http::StatusCode';
  if (index && echo) {
    const each = before.replace(', ', ',\n    ');
    return `use axum::{\n    Json, Router,\n    ${each},\n    routing::{get, post},\n};`;
  }
  if (!index && !echo) return `use axum::{Router, ${before}};`;
  return `use axum::{Json, Router, ${before}, routing::${index ? 'get' : 'post'}};`;
};

/** `http.rs` of a complete crate: example routes with their layers. */
export const http = (context: TemplateContext, modules: readonly WrittenModule[]): string => {
  const { t } = context;
  const names = new Set(modules.map(({ name }) => name));
  const free = (path: string): boolean => !taken(context, names).has(path);
  const [index, echo] = [free('/'), free('/echo')];
  const trace = names.has('telemetry')
    ? '.layer(\n    TraceLayer::new_for_http()\n        .make_span_with(telemetry::request_span)\n        .on_response(telemetry::request_answered),\n)'
    : '.layer(TraceLayer::new_for_http())';
  const inner = [
    index && 'facts::{NAME, VERSION}',
    names.has('metrics_routes') && 'metrics_routes',
    names.has('security') && 'security',
    names.has('telemetry') && 'telemetry',
  ].flatMap((one) => (one === false ? [] : [`use ${context.modules}::${one};`]));
  return rust`
//! ${t('The routes that clients call. Replace the examples; the layers stay.', '供客户端调用的路由。请替换示例，保留各 layer。')}

use std::time::Duration;

${axumImports(index, echo, names.has('metrics_routes') || names.has('security'))}
${(index || echo) && `use serde_json::${index && echo ? '{Value, json}' : index ? '{Value, json}' : 'Value'};`}
use tower_http::{timeout::TimeoutLayer, trace::TraceLayer};
${inner.length > 0 && `\n${inner.join('\n')}`}

/// ${t('The outermost layer is the last one: measure, guard, trace, limit.', '最后添加的 layer 在最外层：计量、防护、链路、超时。')}
pub fn router(timeout_seconds: u64) -> Router {
    let timeout = Duration::from_secs(timeout_seconds);
    Router::new()
        ${literalPaths(context) && '.without_v07_checks()'}
        ${index && '.route("/", get(index))'}
        ${echo && '.route("/echo", post(echo))'}
        // ${t('Named, because merging a router replaces the default one and the layers on it.', '显式声明：合并路由器会替换默认的 fallback 及其上的 layer。')}
        .fallback(|| async { StatusCode::NOT_FOUND })
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            timeout,
        ))
        ${trace}
        ${names.has('security') && '.layer(middleware::from_fn_with_state(\n    security::Policy::default(),\n    security::observe,\n))'}
        ${names.has('metrics_routes') && '.layer(middleware::from_fn(metrics_routes::observe))'}
}
${index && '\nasync fn index() -> Json<Value> {\n    Json(json!({ "service": NAME, "version": VERSION }))\n}\n'}
${echo && '\nasync fn echo(Json(body): Json<Value>) -> Json<Value> {\n    Json(body)\n}\n'}
`;
};
