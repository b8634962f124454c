import { connect } from 'node:http2';

/** Calls a gRPC method with an empty message over unencrypted HTTP/2 and waits for its end. */
export const grpcCall = (port: number, path: string): Promise<void> =>
  new Promise((resolve) => {
    const session = connect(`http://127.0.0.1:${port}`);
    const done = (): void => {
      session.close();
      resolve();
    };
    session.on('error', done);
    const call = session.request({
      ':method': 'POST',
      ':path': path,
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    call.on('error', done).on('close', done).resume();
    // A gRPC frame with an empty message: one byte "not compressed", four bytes of length.
    call.end(Buffer.alloc(5));
  });
