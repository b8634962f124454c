import type { Yaml } from '../../../formats/yaml.ts';
import type { Plan } from '../../../plan/index.ts';
import { images } from '../../../versions.ts';
import { every } from '../every-service.ts';
import { healthCheck } from '../health-check.ts';

/** A single Consul server for trying the registration; it loses its data on restart. */
export const consul = (plan: Plan): Yaml => ({
  image: images.consul,
  command: ['agent', '-dev', '-client=0.0.0.0'],
  healthcheck: healthCheck(['CMD', 'consul', 'members'], {
    interval: 10,
    timeout: 5,
    startPeriod: 20,
    retries: 5,
  }),
  ports: ['127.0.0.1:8500:8500'],
  ...every(plan, 'consul'),
});
