import { rust } from '../../../formats/rust.ts';
import type { RustModule } from '../module.ts';

/**
 * The service grpc.health.v1 with a service name per probe, so that draining or a failed dependency
 * does not restart the pod.
 */
export const healthService: RustModule = {
  name: 'health_service',
  wanted: ({ code }) => code.has('health') && code.grpc !== undefined,
  about: {
    en: 'grpc.health.v1.Health, fed by the same state.',
    'zh-CN': 'grpc.health.v1.Health，使用同一份状态。',
  },
  text: ({ t }) => rust`
//! ${t('The standard health service of gRPC. The probes ask for the services liveness, readiness and startup.', 'gRPC 标准健康检查服务。探针查询的服务名为 liveness、readiness 和 startup。')}

use tonic_health::{ServingStatus, pb::health_server, server};

use super::health::Health;

fn status(serving: bool) -> ServingStatus {
    if serving {
        ServingStatus::Serving
    } else {
        ServingStatus::NotServing
    }
}

/// ${t('The service to add to the server; the empty name means readiness.', '需加入服务器的服务；空名称表示就绪。')}
pub fn service(health: &Health) -> health_server::HealthServer<impl health_server::Health> {
    let (reporter, service) = server::health_reporter();
    let mut states = health.subscribe();
    tokio::spawn(async move {
        loop {
            let state = states.borrow_and_update().clone();
            reporter
                .set_service_status("liveness", ServingStatus::Serving)
                .await;
            reporter
                .set_service_status("startup", status(state.started))
                .await;
            reporter
                .set_service_status("readiness", status(state.ready()))
                .await;
            reporter.set_service_status("", status(state.ready())).await;
            if states.changed().await.is_err() {
                break;
            }
        }
    });
    service
}
`,
};
