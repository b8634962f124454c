import { connect, type IncomingHttpHeaders } from 'node:http2';

/**
 * Calls a gRPC method with an empty message over unencrypted HTTP/2; returns its `grpc-status`,
 * undefined without one.
 */
export const grpcCall = (port: number, path: string): Promise<string | undefined> =>
  new Promise((resolve) => {
    const session = connect(`http://127.0.0.1:${port}`);
    let status: string | undefined;
    const done = (): void => {
      session.close();
      resolve(status);
    };
    session.on('error', done);
    const call = session.request({
      ':method': 'POST',
      ':path': path,
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    const note = (headers: IncomingHttpHeaders): void => {
      const found = headers['grpc-status'];
      if (typeof found === 'string') status = found;
    };
    call.on('response', note).on('trailers', note);
    call.on('error', done).on('close', done).resume();
    // A gRPC frame with an empty message: one byte "not compressed", four bytes of length.
    call.end(Buffer.alloc(5));
  });
