import { connect } from 'node:http2';

/** Calls a method without arguments over plain HTTP/2 and waits until it has ended. */
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
    // An empty message: not compressed, no bytes.
    call.end(Buffer.alloc(5));
  });
