import type { Plan } from '../../plan/index.ts';

/**
 * Configuration of the client agent on the service's machine, as JSON, which Consul reads like HCL.
 * The agent listens on the loopback address, refuses script checks, and denies everything without a
 * token (C-106).
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
