import type { Plan } from '../../plan/index.ts';

/**
 * The client agent beside the service, as JSON, which Consul reads like HCL. It listens on the
 * machine itself, refuses scripts as checks, and without a token may do nothing (C-106).
 */
export const agentConfiguration = ({ config: { discovery } }: Plan) => ({
  datacenter: discovery.datacenter,
  data_dir: '/opt/consul/data',
  server: false,
  bind_addr: '{{ GetPrivateIP }}',
  client_addr: '127.0.0.1',
  retry_join: [discovery.server],
  leave_on_terminate: true,
  enable_local_script_checks: false,
  disable_update_check: true,
  acl: { enabled: true, default_policy: 'deny', enable_token_persistence: true },
  telemetry: { prometheus_retention_time: '60s', disable_hostname: true },
});
