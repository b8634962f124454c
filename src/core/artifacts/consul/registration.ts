import { registeredPort, registeredTags } from '../../plan/discovery.ts';
import type { Plan } from '../../plan/index.ts';

type Check = Readonly<Record<string, string>>;

/** Port of the health endpoint, the same as for the probes. */
const healthPort = ({ config, ports }: Plan): number =>
  (ports.find(({ name }) => name === config.project.healthPort) ?? ports[0])?.port ?? 0;

const grpcPort = ({ ports }: Plan): number | undefined =>
  ports.find(({ name }) => name === 'grpc')?.port;

const asked = (plan: Plan): Check => {
  const { discovery, project } = plan.config;
  const grpc = grpcPort(plan);
  if (discovery.check === 'ttl') return { TTL: `${discovery.ttl}s` };
  const timing = { Interval: `${discovery.checkInterval}s`, Timeout: `${discovery.checkTimeout}s` };
  return discovery.check === 'grpc' && grpc !== undefined
    ? { GRPC: `${discovery.address}:${grpc}`, ...timing }
    : {
        HTTP: `http://${discovery.address}:${healthPort(plan)}${project.readyPath}`,
        Method: 'GET',
        ...timing,
      };
};

/**
 * The body of `PUT /v1/agent/service/register`: one address, one check, automatic deregistration
 * (C-106).
 */
export const registration = (plan: Plan) => {
  const { discovery } = plan.config;
  const { name, version } = plan.identity;
  return {
    ID: discovery.instance || `${name}-1`,
    Name: name,
    Address: discovery.address,
    Port: registeredPort(plan)?.port ?? 0,
    Tags: [...new Set([`v${version}`, ...registeredTags(plan)])],
    Meta: { version },
    Check: {
      Name: `${name} ready`,
      ...asked(plan),
      DeregisterCriticalServiceAfter: `${discovery.deregisterSeconds}s`,
    },
  };
};
