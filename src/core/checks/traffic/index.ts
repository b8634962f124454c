import { callerOutsideCluster } from './caller-outside-cluster.ts';
import { egressAnywhere } from './egress-anywhere.ts';
import { foreignIngressClass } from './foreign-ingress-class.ts';
import { grpcOnOnePod } from './grpc-on-one-pod.ts';
import { idleHeadless } from './idle-headless.ts';
import { loadBalancerAsksRoot } from './load-balancer-asks-root.ts';
import { mixedLoadBalancer } from './mixed-load-balancer.ts';
import { noIngressClass } from './no-ingress-class.ts';
import { noNetworkPolicy } from './no-network-policy.ts';
import { noTls } from './no-tls.ts';
import { plainToOutside } from './plain-to-outside.ts';
import { portWithoutGateway } from './port-without-gateway.ts';
import { refusedRoute } from './refused-route.ts';
import { retiredNginx } from './retired-nginx.ts';
import { sameListener } from './same-listener.ts';
import { sameFurtherServicePort, sameServicePort } from './same-service-port.ts';
import { sharedHost } from './shared-host.ts';
import { stickyClients } from './sticky-clients.ts';
import { timeoutNotTaken } from './timeout-not-taken.ts';
import { unwrittenLimits } from './unwritten-limits.ts';

/** Rules about incoming requests and outgoing connections. */
export const trafficChecks = [
  plainToOutside,
  sameServicePort,
  sameFurtherServicePort,
  portWithoutGateway,
  sameListener,
  mixedLoadBalancer,
  refusedRoute,
  stickyClients,
  idleHeadless,
  grpcOnOnePod,
  sharedHost,
  noTls,
  retiredNginx,
  noIngressClass,
  foreignIngressClass,
  unwrittenLimits,
  timeoutNotTaken,
  loadBalancerAsksRoot,
  callerOutsideCluster,
  noNetworkPolicy,
  egressAnywhere,
];
