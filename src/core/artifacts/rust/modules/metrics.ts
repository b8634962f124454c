import { rust } from '../../../formats/rust.ts';
import type { RustModule } from '../module.ts';

/** Prometheus metrics with the names of the OpenTelemetry conventions. */
export const metrics: RustModule = {
  name: 'metrics_routes',
  wanted: ({ code }) => code.has('metrics') && code.metricsOn !== undefined,
  about: {
    en: 'Prometheus metrics: the recorder, the path that is scraped, duration and number of requests.',
    'zh-CN': 'Prometheus 指标：记录器、抓取路径、请求耗时与在途请求数。',
  },
  text: ({ t, code }) => rust`
//! ${t('Metrics of the process, under the names of the OpenTelemetry conventions.', '进程指标，名称遵循 OpenTelemetry 语义约定。')}

use std::time::${code.http === undefined ? 'Duration' : '{Duration, Instant}'};

${
  code.http === undefined
    ? 'use axum::{Router, http::header::CONTENT_TYPE, routing::get};'
    : `use axum::{
    Router,
    extract::{MatchedPath, Request},
    http::header::CONTENT_TYPE,
    middleware::Next,
    response::Response,
    routing::get,
};`
}
use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder, PrometheusHandle};

use super::facts::{METRICS_PATH, VERSION};

/// ${t('Seconds; objectives such as 99 % below 250 ms need a bucket at their limit.', '单位为秒；若目标为 99% 低于 250 ms，则该界限处须有一个 bucket。')}
const BUCKETS: [f64; 14] = [
    0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0,
];

/// ${t('Installs the recorder, once per process.', '安装记录器，每个进程一次。')}
pub fn install() -> Result<PrometheusHandle, BuildError> {
    let handle = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Suffix("_duration_seconds".to_owned()), &BUCKETS)?
        .install_recorder()?;
    let upkeep = handle.clone();
    tokio::spawn(async move {
        // ${t('Histograms keep every sample until they are merged.', '直方图在合并之前会保留每个样本。')}
        let mut ticks = tokio::time::interval(Duration::from_secs(5));
        loop {
            ticks.tick().await;
            super::process_metrics::report();
            upkeep.run_upkeep();
        }
    });
    metrics::gauge!("build_info", "version" => VERSION).set(1.0);
    ${code.http !== undefined && 'metrics::gauge!(ACTIVE).set(0.0);'}
    Ok(handle)
}

/// ${t('The path that Prometheus scrapes; never on a public route.', 'Prometheus 抓取的路径；切勿经由公开路由暴露。')}
pub fn routes(handle: PrometheusHandle) -> Router {
    let render = move || async move {
        (
            [(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")],
            handle.render(),
        )
    };
    Router::new()
        .without_v07_checks()
        .route(METRICS_PATH, get(render))
}
${code.http !== undefined && observe(t)}
`,
};

const observe = (t: (en: string, zh: string) => string) => rust`

/// ${t('Requests in flight; an autoscaler may follow it.', '正在处理的请求数，可供自动扩缩容使用。')}
const ACTIVE: &str = "http_server_active_requests";

/// ${t('Counts a request until it is dropped, also when the client gives up.', '请求在途期间计数，客户端中途断开时同样会扣除。')}
struct Active;

impl Active {
    fn start() -> Self {
        metrics::gauge!(ACTIVE).increment(1.0);
        Self
    }
}

impl Drop for Active {
    fn drop(&mut self) {
        metrics::gauge!(ACTIVE).decrement(1.0);
    }
}

/// ${t('Middleware: duration and status of each request. The route, not the path: a path per user would be a time series per user.', '中间件：记录每个请求的耗时和状态。使用路由模板而非路径：否则每个用户路径都会成为一条时间序列。')}
pub async fn observe(request: Request, next: Next) -> Response {
    let start = Instant::now();
    let _active = Active::start();
    let method = request.method().as_str().to_owned();
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or_else(|| "unmatched".to_owned(), |path| path.as_str().to_owned());
    let response = next.run(request).await;
    let labels = [
        ("http_request_method", method),
        ("http_route", route),
        (
            "http_response_status_code",
            response.status().as_u16().to_string(),
        ),
    ];
    metrics::histogram!("http_server_request_duration_seconds", &labels).record(start.elapsed());
    response
}
`;
