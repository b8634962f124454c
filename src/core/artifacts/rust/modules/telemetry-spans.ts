import { rust } from '../../../formats/rust.ts';
import type { TemplateContext } from '../module.ts';

const traced = ({ plan }: TemplateContext): boolean => plan.telemetry !== undefined;

/** Whether requests of any protocol have spans. */
export const spans = ({ code }: TemplateContext): boolean =>
  code.http !== undefined || code.grpc !== undefined;

/** Imports of the HTTP types: from axum, or from tonic when no listener serves HTTP/1.1. */
export const httpTypes = (context: TemplateContext): string => {
  const { code } = context;
  if (code.http === undefined) return 'use tonic::codegen::http::{HeaderMap, Request, Response};';
  // Without traces and without gRPC no function takes headers, and an unused import is a warning.
  const headers = traced(context) || code.grpc !== undefined ? 'HeaderMap, ' : '';
  return `use axum::{\n    extract::MatchedPath,\n    http::{${headers}Request, Response, header::HOST, uri::Authority},\n};`;
};

/** The function that continues the caller's trace and records the trace id in the logs. */
const continued = (context: TemplateContext): string | false =>
  traced(context) &&
  rust`

/// ${context.t('Makes the span a part of the caller’s trace, and names the trace in the logs.', '使该 span 成为调用方链路的一部分，并在日志中写出 trace id。')}
fn continue_trace(span: &Span, headers: &HeaderMap) {
    let parent = global::get_text_map_propagator(|one| one.extract(&HeaderExtractor(headers)));
    if span.set_parent(parent).is_ok() {
        let trace = span.context().span().span_context().trace_id();
        span.record("trace_id", tracing::field::display(trace));
    }
}
`;

/** The code that creates a span; with traces it continues the caller's trace. */
const made = (
  context: TemplateContext,
  name: string,
  fields: readonly string[],
  headers: string,
): string =>
  rust`
${traced(context) && 'let span = '}tracing::info_span!(
    "${name}",
    ${fields.join('\n')}
    ${traced(context) && 'trace_id = Empty,'}
)${traced(context) && `;\ncontinue_trace(&span, ${headers});\nspan`}
`;

const openTelemetry = (context: TemplateContext, name: string): readonly string[] =>
  traced(context)
    ? [`"otel.name" = ${name},`, '"otel.kind" = "server",', '"otel.status_code" = Empty,']
    : [];

const httpFields = (context: TemplateContext): readonly string[] => [
  ...openTelemetry(context, 'name'),
  '"http.request.method" = method,',
  '"http.request.method_original" = (method == "_OTHER").then(|| request.method().as_str()),',
  '"http.route" = route,',
  '"http.response.status_code" = Empty,',
  '"url.path" = request.uri().path(),',
  '"url.scheme" = if secure { "https" } else { "http" },',
  '"server.address" = host.as_ref().map(Authority::host),',
  '"server.port" = host.as_ref().and_then(Authority::port_u16).map(i64::from),',
  '"error.type" = Empty,',
];

const httpSpans = (context: TemplateContext): string => {
  const { t } = context;
  return rust`

/// ${t('The span of a request, as the HTTP conventions of OpenTelemetry name it; add TraceLayer with Router::layer, so that the route is known. The path without its query: queries hold personal data.', '请求的 span，命名遵循 OpenTelemetry HTTP 语义约定；请通过 Router::layer 添加 TraceLayer，以便得知路由。只记录路径，不含查询参数：其中可能有个人数据。')}
pub fn request_span<B>(request: &Request<B>) -> Span {
    // ${t('Anyone can invent a method or a path; neither becomes a name.', '方法和路径都可以随意编造，不会用作名称。')}
    let method = match request.method().as_str() {
        known @ ("CONNECT" | "DELETE" | "GET" | "HEAD" | "OPTIONS" | "PATCH" | "POST" | "PUT" | "QUERY" | "TRACE") => known,
        _ => "_OTHER",
    };
    let route = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
    ${traced(context) && 'let verb = if method == "_OTHER" { "HTTP" } else { method };\nlet name = route.map_or_else(|| verb.to_owned(), |route| format!("{verb} {route}"));'}
    let header = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
    let host = header(HOST.as_str()).and_then(|host| host.parse::<Authority>().ok());
    let secure = header("x-forwarded-proto").is_some_and(|scheme| scheme.eq_ignore_ascii_case("https"));
    ${made(context, 'request', httpFields(context), 'request.headers()')}
}

/// ${t('Records the status of an answer, for TraceLayer::on_response. Only what the server did wrong is an error.', '记录应答状态，供 TraceLayer::on_response 使用。只有服务端的过错才算错误。')}
pub fn request_answered<B>(response: &Response<B>, latency: Duration, span: &Span) {
    let status = response.status();
    span.record("http.response.status_code", i64::from(status.as_u16()));
    if status.is_server_error() {
        span.record("error.type", status.as_str());
        ${traced(context) && 'span.record("otel.status_code", "ERROR");'}
    }
    tracing::debug!(status = status.as_u16(), ?latency, "answered");
}
`;
};

const grpcFields = (context: TemplateContext): readonly string[] => [
  ...openTelemetry(context, 'path'),
  '"rpc.system" = "grpc",',
  '"rpc.service" = service,',
  '"rpc.method" = method,',
  '"rpc.grpc.status_code" = Empty,',
  '"server.address" = host.map(|host| host.host()),',
  '"server.port" = host.and_then(|host| host.port_u16()).map(i64::from),',
  '"error.type" = Empty,',
];

const grpcSpans = (context: TemplateContext): string => {
  const { t } = context;
  return rust`

/// ${t('The span of a gRPC call, for TraceLayer::new_for_grpc, as the RPC conventions of OpenTelemetry name it. Health checks have none: a probe every few seconds is no work.', 'gRPC 调用的 span，供 TraceLayer::new_for_grpc 使用，命名遵循 OpenTelemetry RPC 语义约定。健康检查不产生 span：每隔几秒一次的探针不算业务。')}
pub fn call_span<B>(request: &Request<B>) -> Span {
    let path = request.uri().path().trim_start_matches('/');
    let (service, method) = path.rsplit_once('/').unwrap_or(("", path));
    if service == "grpc.health.v1.Health" {
        return Span::none();
    }
    let host = request.uri().authority();
    ${made(context, 'call', grpcFields(context), 'request.headers()')}
}

/// ${t('Records the status of a call that failed before its first message, for TraceLayer::on_response.', '记录在首条消息之前失败的调用状态，供 TraceLayer::on_response 使用。')}
pub fn call_answered<B>(response: &Response<B>, _: Duration, span: &Span) {
    record_call(response.headers(), span);
}

/// ${t('Records the status that ends a call, for TraceLayer::on_eos.', '记录调用结束时的状态，供 TraceLayer::on_eos 使用。')}
pub fn call_ended(trailers: Option<&HeaderMap>, _: Duration, span: &Span) {
    if let Some(trailers) = trailers {
        record_call(trailers, span);
    }
}

/// ${t('Only what the server did wrong is an error: a missing argument is the caller’s.', '只有服务端的过错才算错误：缺少参数是调用方的问题。')}
fn record_call(headers: &HeaderMap, span: &Span) {
    let code = headers.get("grpc-status").and_then(|code| code.to_str().ok());
    let Some(code) = code.and_then(|code| code.parse::<i64>().ok()) else { return };
    span.record("rpc.grpc.status_code", code);
    ${traced(context) && `if code == 12 {\n    // ${t('Unimplemented: a path that anyone can invent must not become a name.', '未实现：任何人都能编造的路径不应成为名称。')}\n    span.context().span().update_name("grpc");\n}`}
    if matches!(code, 2 | 4 | 12..=15) {
        span.record("error.type", code.to_string());
        ${traced(context) && 'span.record("otel.status_code", "ERROR");'}
        tracing::error!(code, "call failed");
    }
}
`;
};

/** The spans of HTTP requests and gRPC calls, by the semantic conventions of OpenTelemetry. */
export const spanText = (context: TemplateContext): string | false => {
  const { http, grpc } = context.code;
  if (!spans(context)) return false;
  return [
    http !== undefined && httpSpans(context),
    grpc !== undefined && grpcSpans(context),
    continued(context),
  ]
    .filter((text) => text !== false)
    .join('');
};
