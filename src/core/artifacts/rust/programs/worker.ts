import { rust, rustString } from '../../../formats/rust.ts';
import { capitalsAllowed, type TemplateContext } from '../module.ts';
import { secretFields } from '../variables.ts';
import type { FurtherProgram } from './members.ts';

/** The field of the settings with the address of the broker; undefined without NATS. */
export const natsField = ({ plan }: FurtherProgram): string | undefined =>
  secretFields(plan.first ?? plan).find(({ service }) => service?.kind === 'nats')?.field;

/** `main.rs` of a worker that takes messages from a JetStream consumer. */
export const natsWorker = (
  { t, code }: TemplateContext,
  { plan }: FurtherProgram,
  field: string,
): string => {
  const traced = code.has('telemetry');
  const { queueName, queueConsumer } = plan.config.scaling;
  return rust`
//! ${t('Takes messages from the queue until it is told to stop, and finishes the one in hand.', '不断从队列取消息，直到收到停止信号；手中的消息会处理完。')}
${capitalsAllowed(plan)}

use std::{process::ExitCode, time::Duration};

use async_nats::jetstream::{self, AckKind, consumer::pull, stream};
use futures_util::StreamExt;
use secrecy::ExposeSecret;
use tokio_util::sync::CancellationToken;
use waybill::{
    settings::Settings,
    shutdown::{Outcome, Shutdown, signal},
    ${traced && 'telemetry,'}
};

type Failure = Box<dyn std::error::Error + Send + Sync>;

#[rustfmt::skip]
mod queue {
    // ${t('The autoscaler counts the messages of this consumer.', '自动扩缩容按该消费者的消息数计算。')}
    pub const STREAM: &str = ${rustString(queueName || plan.identity.bundle)};
    pub const CONSUMER: &str = ${rustString(queueConsumer || plan.identity.name)};
}

/// ${t('After this time a failed message comes again.', '处理失败的消息在此时间后重新投递。')}
const RETRY: Duration = Duration::from_secs(30);

#[tokio::main]
async fn main() -> ExitCode {
    let settings = match Settings::load() {
        Ok(settings) => settings,
        Err(problems) => {
            eprint!("{problems}");
            return ExitCode::from(2);
        }
    };
    ${traced && 'let telemetry = telemetry::init();'}
    // ${t('A stop that comes during the start counts.', '启动期间收到的停止信号同样有效。')}
    let signal = signal();
    let shutdown = Shutdown::default();
    let address = settings.secrets.${field}.expose_secret().to_owned();
    shutdown.listen("queue", work(address, shutdown.token()));
    let code = match shutdown.run(signal, || async {}).await {
        Outcome::Drained | Outcome::CutOff => ExitCode::SUCCESS,
        Outcome::Failed => ExitCode::FAILURE,
    };
    ${traced && 'telemetry.shutdown().await;'}
    code
}

/// ${t('One message at a time: what is not acknowledged comes again, to this pod or to another.', '一次处理一条消息：未确认的消息会重新投递给本 Pod 或其他 Pod。')}
async fn work(address: String, stop: CancellationToken) -> Result<(), Failure> {
    let client = async_nats::connect(address).await?;
    let stream = jetstream::new(client.clone())
        .get_or_create_stream(stream::Config {
            name: queue::STREAM.to_owned(),
            subjects: vec![format!("{}.>", queue::STREAM)],
            ..Default::default()
        })
        .await?;
    let consumer = stream
        .get_or_create_consumer(
            queue::CONSUMER,
            pull::Config {
                durable_name: Some(queue::CONSUMER.to_owned()),
                ..Default::default()
            },
        )
        .await?;
    let mut messages = consumer
        .stream()
        .max_messages_per_batch(1)
        .messages()
        .await?;
    tracing::info!("started");
    loop {
        let next = tokio::select! {
            biased;
            () = stop.cancelled() => break,
            next = messages.next() => next,
        };
        let message = next.ok_or("the subscription has ended")??;
        match handle(&message.payload).await {
            // ${t('Only after the work: a pod that dies in between loses nothing.', '处理完成后才确认：中途退出的 Pod 不会丢失消息。')}
            Ok(()) => message.ack().await?,
            Err(error) => {
                tracing::warn!(%error, subject = %message.subject, "message failed");
                message.ack_with(AckKind::Nak(Some(RETRY))).await?;
            }
        }
    }
    drop(messages);
    client.drain().await?;
    Ok(())
}

/// ${t('The work, an example to replace. It may run twice for one message.', '实际处理，示例，请替换。同一消息可能处理两次。')}
async fn handle(payload: &[u8]) -> Result<(), Failure> {
    if payload.is_empty() {
        return Err("a message without content".into());
    }
    tracing::info!(bytes = payload.len(), "message handled");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::handle;

    #[tokio::test]
    async fn an_empty_message_fails() {
        assert!(handle(b"").await.is_err());
        assert!(handle(b"{}").await.is_ok());
    }
}
`;
};

/** `main.rs` of a worker without a known queue: it works at intervals until it is stopped. */
export const plainWorker = ({ t, code }: TemplateContext, { plan }: FurtherProgram): string => {
  const traced = code.has('telemetry');
  return rust`
//! ${t('Works until it is told to stop, and finishes the piece in hand.', '持续工作直到收到停止信号；手中的任务会处理完。')}
${capitalsAllowed(plan)}

use std::{process::ExitCode, time::Duration};

use tokio_util::sync::CancellationToken;
use waybill::{
    settings::Settings,
    shutdown::{Outcome, Shutdown, signal},
    ${traced && 'telemetry,'}
};

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// ${t('The time between two looks for work.', '两次查找任务之间的间隔。')}
const PAUSE: Duration = Duration::from_secs(5);

#[tokio::main]
async fn main() -> ExitCode {
    if let Err(problems) = Settings::load() {
        eprint!("{problems}");
        return ExitCode::from(2);
    }
    ${traced && 'let telemetry = telemetry::init();'}
    // ${t('A stop that comes during the start counts.', '启动期间收到的停止信号同样有效。')}
    let signal = signal();
    let shutdown = Shutdown::default();
    shutdown.listen("work", work(shutdown.token()));
    let code = match shutdown.run(signal, || async {}).await {
        Outcome::Drained | Outcome::CutOff => ExitCode::SUCCESS,
        Outcome::Failed => ExitCode::FAILURE,
    };
    ${traced && 'telemetry.shutdown().await;'}
    code
}

async fn work(stop: CancellationToken) -> Result<(), Failure> {
    tracing::info!("started");
    while !stop.is_cancelled() {
        handle().await?;
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(PAUSE) => {}
        }
    }
    Ok(())
}

/// ${t('The work, an example to replace with the queue of the project.', '实际处理，示例，请换成项目自己的队列。')}
async fn handle() -> Result<(), Failure> {
    tracing::debug!("nothing to do");
    Ok(())
}
`;
};
