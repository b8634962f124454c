import { rust } from '../../../formats/rust.ts';
import type { RustModule, TemplateContext } from '../module.ts';

const overHttp = ({ t }: TemplateContext): string => rust`
//! ${t('The health check of Docker and Compose: the binary asks itself, without shell and curl (C-006, C-014).', 'Docker 和 Compose 的健康检查：由二进制检查自身，无需 shell 和 curl（C-006、C-014）。')}

use std::{net::SocketAddr, process::ExitCode, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use super::facts::{HEALTHCHECK_ARGUMENTS, HEALTHCHECK_SECONDS, READY_PATH};
${requested(t)}
/// ${t('0 when ready, 1 when not; Docker reserves the other codes.', '就绪返回 0，否则返回 1；其他退出码由 Docker 保留。')}
pub async fn run(address: SocketAddr) -> ExitCode {
    let patience = Duration::from_secs(HEALTHCHECK_SECONDS);
    match tokio::time::timeout(patience, status(address)).await {
        Ok(Ok(200..=399)) => return ExitCode::SUCCESS,
        Ok(Ok(status)) => eprintln!("{READY_PATH} answers {status}"),
        Ok(Err(error)) => eprintln!("{address} cannot be asked: {error}"),
        Err(_) => eprintln!("{address} does not answer within {HEALTHCHECK_SECONDS} s"),
    }
    ExitCode::FAILURE
}

async fn status(address: SocketAddr) -> std::io::Result<u16> {
    let mut stream = TcpStream::connect(address).await?;
    let request =
        format!("GET {READY_PATH} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    // ${t('HTTP/1.1 200: the status is all that is needed.', '形如 HTTP/1.1 200：只需要状态码。')}
    let mut head = [0; 12];
    stream.read_exact(&mut head).await?;
    std::str::from_utf8(&head[9..])
        .ok()
        .and_then(|text| text.parse().ok())
        .ok_or_else(|| std::io::Error::other("the answer is not HTTP"))
}
`;

const overGrpc = ({ t }: TemplateContext): string => rust`
//! ${t('The health check of Docker and Compose: the binary asks itself, without shell and curl (C-006, C-014).', 'Docker 和 Compose 的健康检查：由二进制检查自身，无需 shell 和 curl（C-006、C-014）。')}

use std::{net::SocketAddr, process::ExitCode, time::Duration};

use tonic::transport::Endpoint;
use tonic_health::pb::{
    HealthCheckRequest, health_check_response::ServingStatus, health_client::HealthClient,
};

use super::facts::{HEALTHCHECK_ARGUMENTS, HEALTHCHECK_SECONDS};
${requested(t)}
/// ${t('0 when ready, 1 when not; Docker reserves the other codes.', '就绪返回 0，否则返回 1；其他退出码由 Docker 保留。')}
pub async fn run(address: SocketAddr) -> ExitCode {
    let patience = Duration::from_secs(HEALTHCHECK_SECONDS);
    match tokio::time::timeout(patience, status(address)).await {
        Ok(Ok(ServingStatus::Serving)) => return ExitCode::SUCCESS,
        Ok(Ok(status)) => eprintln!("{address} answers {}", status.as_str_name()),
        Ok(Err(error)) => eprintln!("{address} cannot be asked: {error}"),
        Err(_) => eprintln!("{address} does not answer within {HEALTHCHECK_SECONDS} s"),
    }
    ExitCode::FAILURE
}

async fn status(address: SocketAddr) -> Result<ServingStatus, Box<dyn std::error::Error>> {
    let channel = Endpoint::from_shared(format!("http://{address}"))?
        .connect()
        .await?;
    let request = HealthCheckRequest {
        service: String::new(),
    };
    let answer = HealthClient::new(channel)
        .check(request)
        .await?
        .into_inner();
    Ok(answer.status())
}
`;

/** The health check of a service without listeners: it can only show that the binary starts. */
const overNothing = ({ t }: TemplateContext): string => rust`
//! ${t('The health check of Docker and Compose. Nothing listens here: that the binary starts is all that can be asked.', 'Docker 和 Compose 的健康检查。该服务没有监听端口，只能确认二进制可以启动。')}

use std::process::ExitCode;

use super::facts::HEALTHCHECK_ARGUMENTS;
${requested(t)}
pub fn run() -> ExitCode {
    ExitCode::SUCCESS
}
`;

const requested = (t: TemplateContext['t']): string => rust`

/// ${t('Whether the arguments of the process ask for the check. args_os, because args panics on what is not UTF-8.', '进程参数是否要求执行检查。使用 args_os：遇到非 UTF-8 参数时 args 会 panic。')}
pub fn requested<A: PartialEq<&'static str>>(arguments: impl Iterator<Item = A>) -> bool {
    arguments.skip(1).eq(HEALTHCHECK_ARGUMENTS.iter().copied())
}

`;

/** The health check subcommand of the binary (C-006, C-014). */
export const healthcheck: RustModule = {
  name: 'healthcheck',
  wanted: ({ code }) => code.has('healthcheck'),
  about: {
    en: 'The health subcommand: exit code 0 when ready, 1 when not.',
    'zh-CN': '健康检查子命令：就绪返回 0，否则返回 1。',
  },
  text: (context) => {
    const { healthOn } = context.code;
    if (healthOn === undefined || !context.code.has('health')) return overNothing(context);
    return healthOn === 'grpc' ? overGrpc(context) : overHttp(context);
  },
};
