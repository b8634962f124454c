import { digestForAll } from './digest-for-all.ts';
import { exposedNothing } from './exposed-nothing.ts';
import { floatingTag } from './floating-tag.ts';
import { healthPortMissing } from './health-port-missing.ts';
import { lowPort } from './low-port.ts';
import { placeholder } from './placeholder.ts';
import { publicMetrics } from './public-metrics.ts';
import { refusedBinary } from './refused-binary.ts';
import { refusedPort } from './refused-port.ts';
import { rocketAddress } from './rocket-address.ts';
import { samePort } from './same-port.ts';
import { unwritablePath } from './unwritable-path.ts';

/** Rules about the image reference, the ports and the health endpoints. */
export const projectChecks = [
  placeholder,
  refusedBinary,
  floatingTag,
  digestForAll,
  samePort,
  refusedPort,
  lowPort,
  healthPortMissing,
  publicMetrics,
  exposedNothing,
  rocketAddress,
  unwritablePath,
];
