import { type Config, withValues } from '../config.ts';
import { gatewayOf } from '../plan/cluster/gateways.ts';

/**
 * A fix that exposes the service by a Gateway. The proxies of some Gateways are outside the
 * cluster, so that the network policy must not expect their requests from a namespace.
 */
export const withGateway = (config: Config): Config => {
  const next = withValues(config, [['traffic.exposure', 'gateway']]);
  return gatewayOf(next)?.isOutside
    ? withValues(next, [['traffic.gatewayFromNamespace', '']])
    : next;
};
