import type { Plan } from './index.ts';
import type { ContainerPort } from './ports.ts';

type Asked = Pick<Plan, 'config' | 'ports'>;

/** The port registered for callers: gRPC if there is one, else HTTP, else the first port. */
export const registeredPort = ({ ports }: Asked): ContainerPort | undefined =>
  ports.find(({ name }) => name === 'grpc') ?? ports[0];

/**
 * Tags beside the version: the protocol of the registered port, and the user's tags. The protocol
 * of another port would send callers that select by tag to the wrong port (C-106).
 */
export const registeredTags = (plan: Asked): readonly string[] => {
  const { registry, tags } = plan.config.discovery;
  const port = registeredPort(plan);
  const spoken = port?.further === undefined ? port?.name : undefined;
  return [
    ...new Set([
      ...(spoken === undefined || spoken === 'metrics' ? [] : [spoken]),
      ...(registry === 'consul' ? tags : []),
    ]),
  ];
};
