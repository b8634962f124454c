import type { RustModule, TemplateContext, WrittenModule } from '../module.ts';
import { balance } from './balance.ts';
import { balanceGrpc, balanceHttp } from './balance-clients.ts';
import { circuitBreaker } from './circuit-breaker.ts';
import { consul } from './consul.ts';
import { facts } from './facts.ts';
import { grpcMetrics } from './grpc-metrics.ts';
import { health } from './health.ts';
import { healthRoutes } from './health-routes.ts';
import { healthService } from './health-service.ts';
import { healthcheck } from './healthcheck.ts';
import { metrics } from './metrics.ts';
import { processMetrics } from './process-metrics.ts';
import { security } from './security.ts';
import { settings } from './settings.ts';
import { shutdown } from './shutdown.ts';
import { telemetry } from './telemetry.ts';

/** Every module, in alphabetical order, as rustfmt requires. */
const modules: readonly RustModule[] = [
  balance,
  balanceGrpc,
  balanceHttp,
  circuitBreaker,
  consul,
  facts,
  grpcMetrics,
  health,
  healthRoutes,
  healthService,
  healthcheck,
  metrics,
  processMetrics,
  security,
  settings,
  shutdown,
  telemetry,
];

/** The text of each module that the plan needs. */
export const writtenModules = (context: TemplateContext): readonly WrittenModule[] =>
  modules
    .filter(({ wanted }) => wanted(context))
    .map(({ name, text, about }) => ({ name, text: text(context), about }));
