import { describe, expect, it } from 'vitest';
import type { Change } from '../../../testing/change.ts';
import { crate, file, module } from '../testing/rust-files.ts';

describe('spans', () => {
  it('of requests have the name, the kind and the fields of the HTTP conventions', () => {
    const telemetry = module('telemetry');
    expect(telemetry).toContain('format!("{verb} {route}")');
    expect(telemetry).toContain('route.map_or_else(|| verb.to_owned()');
    for (const field of [
      '"otel.name" = name',
      '"otel.kind" = "server"',
      '"http.request.method" = method',
      '"http.route" = route',
      '"http.response.status_code" = Empty',
      '"url.path" = request.uri().path()',
      '"url.scheme" = ',
      '"server.address" = ',
      '"server.port" = ',
    ])
      expect(telemetry).toContain(field);
    expect(telemetry).toContain('span.record("otel.status_code", "ERROR")');
    expect(file('src/http.rs', crate)).toContain('.on_response(telemetry::request_answered)');
  });

  it('of gRPC calls have the full method and the status from head or trailers', () => {
    const grpc: Change = ['project.grpc', true];
    const telemetry = module('telemetry', grpc);
    for (const field of [
      '"otel.name" = path',
      '"rpc.system" = "grpc"',
      '"rpc.service" = service',
      '"rpc.method" = method',
      '"rpc.grpc.status_code" = Empty',
    ])
      expect(telemetry).toContain(field);
    expect(file('src/grpc.rs', crate, grpc)).toContain('.on_eos(telemetry::call_ended)');
  });

  it('are created for requests without a route, too, despite the merged health routes', () => {
    expect(file('src/http.rs', crate)).toMatch(/\.fallback\(.*NOT_FOUND.*\)\n\s*\.layer\(/);
  });

  it('do not mention OpenTelemetry when traces are not exported', () => {
    const telemetry = module('telemetry', ['telemetry.enabled', false], ['project.grpc', true]);
    expect(telemetry).toContain('"http.route" = route');
    expect(telemetry).not.toMatch(/otel\.|opentelemetry/);
  });
});
