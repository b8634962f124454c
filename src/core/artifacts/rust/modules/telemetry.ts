import { rust, rustString } from '../../../formats/rust.ts';
import type { RustModule, TemplateContext } from '../module.ts';
import { httpTypes, spans, spanText } from './telemetry-spans.ts';

const imports = (context: TemplateContext): string => {
  const traced = context.plan.telemetry !== undefined;
  const spanned = spans(context);
  return rust`
${spanned ? 'use std::{io::IsTerminal, time::Duration};' : 'use std::io::IsTerminal;'}

${spanned && httpTypes(context)}
${traced && 'use opentelemetry::{global, trace::TracerProvider};'}
${traced && spanned && 'use opentelemetry::trace::TraceContextExt;\nuse opentelemetry_http::HeaderExtractor;'}
${traced && 'use opentelemetry_otlp::{ExporterBuildError, SpanExporter};\nuse opentelemetry_sdk::{Resource, propagation::TraceContextPropagator, trace::SdkTracerProvider};'}
${spanned && 'use tracing::{Span, field::Empty};'}
${traced && spanned && 'use tracing_opentelemetry::OpenTelemetrySpanExt;'}
use tracing_subscriber::{EnvFilter, Layer, fmt, layer::SubscriberExt, util::SubscriberInitExt};
`;
};

const exporter = ({ t, plan }: TemplateContext): string | false =>
  plan.telemetry !== undefined &&
  rust`

/// ${t('Endpoint, protocol, sampler and resource come from the OTEL variables; without an endpoint nothing is exported.', '端点、协议、采样器和资源属性均取自 OTEL 变量；未设置端点则不导出。')}
fn traces() -> Result<Option<SdkTracerProvider>, ExporterBuildError> {
    let given = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let disabled =
        std::env::var("OTEL_SDK_DISABLED").is_ok_and(|value| value.eq_ignore_ascii_case("true"));
    if disabled
        || !(given("OTEL_EXPORTER_OTLP_ENDPOINT") || given("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"))
    {
        return Ok(None);
    }
    let exporter = SpanExporter::builder().${plan.telemetry.protocol === 'grpc' ? 'with_tonic' : 'with_http'}().build()?;
    let resource = Resource::builder();
    let resource = if given("OTEL_SERVICE_NAME") {
        resource
    } else {
        resource.with_service_name(NAME)
    };
    let provider = SdkTracerProvider::builder()
        .with_resource(resource.build())
        .with_batch_exporter(exporter)
        .build();
    global::set_text_map_propagator(TraceContextPropagator::new());
    Ok(Some(provider))
}
`;

/** Logs and traces (C-060, C-067, C-084). */
export const telemetry: RustModule = {
  name: 'telemetry',
  wanted: ({ code }) => code.has('telemetry'),
  about: {
    en: 'JSON logs, panics included, and traces over OTLP (C-067, C-084).',
    'zh-CN': '包含 panic 的 JSON 日志，以及通过 OTLP 导出的链路。',
  },
  text: (context) => {
    const { t, plan } = context;
    const traced = plan.telemetry !== undefined;
    return rust`
//! ${t('Logs on standard output and, where an endpoint is set, traces over OTLP (C-067, C-084).', '日志写到标准输出；设置了端点时，通过 OTLP 导出链路追踪（C-067、C-084）。')}

${imports(context)}

use super::facts::{${traced ? 'FLUSH, LOG_LEVEL, LOG_VARIABLE, NAME' : 'LOG_LEVEL, LOG_VARIABLE'}};

/// ${t('Keep it until the end: what it holds is flushed by shutdown.', '请保留到最后：其中的数据由 shutdown 刷出。')}
#[derive(Debug, Default)]
pub struct Telemetry {
    ${traced && 'provider: Option<SdkTracerProvider>,'}
}

/// ${t('Starts logging, and exporting where an endpoint is set. A Collector that does not answer never stops the service.', '启动日志；设置了端点时启动导出。Collector 无响应不会阻止服务启动。')}
pub fn init() -> Telemetry {
    let asked = std::env::var(LOG_VARIABLE)
        .ok()
        .filter(|text| !text.is_empty());
    // ${t('Without any filter, tracing logs errors only.', '没有过滤器时，tracing 只记录错误。')}
    let filter = EnvFilter::try_new(asked.as_deref().unwrap_or(LOG_LEVEL));
    let bad_filter = filter.as_ref().err().map(ToString::to_string);
    ${traced && 'let (provider, no_traces) = match traces() {\n    Ok(provider) => (provider, None),\n    Err(error) => (None, Some(error)),\n};'}
    let text = std::io::stdout().is_terminal();
    let lines = if text {
        fmt::layer().boxed()
    } else {
        fmt::layer().json().flatten_event(true).boxed()
    };
    let registry = tracing_subscriber::registry()
        .with(filter.unwrap_or_else(|_| EnvFilter::new("info")))
        .with(lines);
    ${traced && 'let tracer = provider.as_ref().map(|one| one.tracer(NAME));\nlet registry = registry.with(tracer.map(|one| tracing_opentelemetry::layer().with_tracer(one)));'}
    if registry.try_init().is_ok() {
        std::panic::set_hook(Box::new(|panic| tracing::error!(%panic, "panic")));
    }
    if let Some(problem) = bad_filter {
        tracing::warn!(
            variable = LOG_VARIABLE,
            problem,
            "not a log filter, info is used"
        );
    }
    ${traced && `if let Some(error) = no_traces {\n    tracing::error!(%error, ${rustString('traces are not exported')});\n}\nTelemetry { provider }`}
    ${!traced && 'Telemetry {}'}
}

impl Telemetry {
    /// ${t('Sends what is left, within FLUSH. The last spans are the ones that explain an end.', '在 FLUSH 时间内发送剩余数据。最后的 span 往往能解释退出原因。')}
    pub async fn shutdown(self) {
        ${
          traced &&
          `let Some(provider) = self.provider else { return };
// ${t('Blocks, so it must not run on a worker of the runtime.', '该调用会阻塞，不能在运行时的工作线程上执行。')}
let flush = tokio::task::spawn_blocking(move || provider.shutdown_with_timeout(FLUSH));
match tokio::time::timeout(FLUSH, flush).await {
    Ok(Ok(Ok(()))) => {}
    Ok(Ok(Err(error))) => eprintln!("the last traces are lost: {error}"),
    _ => eprintln!("the last traces are lost: no answer in time"),
}`
        }
    }
}
${exporter(context)}
${spanText(context)}
`;
  },
};
