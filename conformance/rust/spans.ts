import { createServer } from 'node:http';
import type { RustExpectation } from './expectation.ts';
import { grpcCall } from './grpc-call.ts';
import { type ExportedSpan, spansOf } from './otlp.ts';
import { get, openRequest, start, until } from './process.ts';

type Ports = Readonly<Partial<Record<'http' | 'grpc' | 'metrics', number>>>;

/** A server that stores the received spans like a Collector. */
async function collector() {
  const spans: ExportedSpan[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (request.url === '/v1/traces') spans.push(...spansOf(Buffer.concat(parts)));
      response.writeHead(200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { server, spans, endpoint: `http://127.0.0.1:${port}` };
}

interface Wanted {
  readonly name: string;
  readonly status: number;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
}

const http = (method: string, route: string | undefined, path: string, code: number): Wanted => ({
  name: route === undefined ? method : `${method} ${route}`,
  status: code >= 500 ? 2 : 0,
  attributes: {
    'http.request.method': method,
    'http.route': route,
    'http.response.status_code': code,
    'url.path': path,
    'url.scheme': 'http',
    'server.address': path === '/echo' ? 'localhost' : '127.0.0.1',
  },
});

const grpc = (name: string, method: string, code: number, status: number): Wanted => ({
  name,
  status,
  attributes: {
    'rpc.system': 'grpc',
    'rpc.service': 'service.v1.Greeter',
    'rpc.method': method,
    'rpc.grpc.status_code': code,
    'server.address': '127.0.0.1',
  },
});

const fits = (span: ExportedSpan, { name, status, attributes }: Wanted): boolean =>
  span.name === name &&
  span.kind === 2 &&
  span.status === status &&
  Object.entries(attributes).every(([key, value]) => span.attributes[key] === value);

/**
 * Requests a known route, an unknown route and a failing route from a service with a request
 * timeout of one second. Returns the spans that deviate from the OpenTelemetry conventions.
 */
export async function spanComplaints(
  rust: RustExpectation,
  program: string,
  env: NodeJS.ProcessEnv,
  ports: Ports,
): Promise<readonly string[]> {
  const { server, spans, endpoint } = await collector();
  const running = start(program, [], {
    ...env,
    [`${rust.variables}REQUEST_TIMEOUT_SECONDS`]: '1',
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    OTEL_TRACES_SAMPLER: 'always_on',
  });
  const wanted: Wanted[] = [];
  const { http: port, grpc: calls } = ports;
  const taken = Object.values(rust.paths);
  if (port !== undefined) {
    await until(async () => (await get(port, '/nothing/here')).status === 404, 10_000);
    wanted.push(http('GET', undefined, '/nothing/here', 404));
    if (!taken.includes('/')) {
      await get(port, '/');
      wanted.push(http('GET', '/', '/', 200));
    }
    if (!taken.includes('/echo')) {
      await openRequest(port, '/echo').closed;
      wanted.push(http('POST', '/echo', '/echo', 503));
    }
  }
  if (calls !== undefined && port !== undefined) {
    await grpcCall(calls, '/service.v1.Greeter/Say');
    await grpcCall(calls, '/service.v1.Greeter/Invented');
    wanted.push(grpc('service.v1.Greeter/Say', 'Say', 3, 0), grpc('grpc', 'Invented', 12, 2));
  }
  running.child.kill('SIGTERM');
  await running.ended((rust.drainSeconds + 5) * 1000);
  server.close();
  return wanted
    .filter((one) => !spans.some((span) => fits(span, one)))
    .map((one) => `no span ${JSON.stringify(one)} among ${JSON.stringify(spans)}`);
}
