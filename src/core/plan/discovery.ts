import type { Plan } from './index.ts';
import type { ContainerPort } from './ports.ts';

type Asked = Pick<Plan, 'config' | 'ports'>;

/** The port that callers are given: gRPC where there is some, else HTTP, else the first there is. */
export const registeredPort = ({ ports }: Asked): ContainerPort | undefined =>
  ports.find(({ name }) => name === 'grpc') ?? ports[0];

/**
 * Tags beside the version: what is spoken on the registered port, and the user's own. A protocol of
 * another port would lead callers who select by it to the wrong one (C-106).
 */
export const registeredTags = (plan: Asked): readonly string[] => {
  const { registry, tags } = plan.config.discovery;
  const spoken = registeredPort(plan)?.name;
  return [
    ...new Set([
      ...(spoken === undefined || spoken === 'metrics' ? [] : [spoken]),
      ...(registry === 'consul' ? tags : []),
    ]),
  ];
};
