//! The health check of Docker and Compose: the binary asks itself, without shell and curl (C-006, C-014).

use std::{net::SocketAddr, process::ExitCode, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use super::facts::{HEALTHCHECK_ARGUMENTS, HEALTHCHECK_SECONDS, READY_PATH};

/// Whether the arguments of the process ask for the check. args_os, because args panics on what is not UTF-8.
pub fn requested<A: PartialEq<&'static str>>(arguments: impl Iterator<Item = A>) -> bool {
    arguments.skip(1).eq(HEALTHCHECK_ARGUMENTS.iter().copied())
}

/// 0 when ready, 1 when not; Docker reserves the other codes.
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
    // HTTP/1.1 200: the status is all that is needed.
    let mut head = [0; 12];
    stream.read_exact(&mut head).await?;
    std::str::from_utf8(&head[9..])
        .ok()
        .and_then(|text| text.parse().ok())
        .ok_or_else(|| std::io::Error::other("the answer is not HTTP"))
}
