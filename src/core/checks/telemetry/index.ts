import { alertsUnmatched } from './alerts-unmatched.ts';
import { collectorOnlyPrints } from './collector-only-prints.ts';
import { fullSampling } from './full-sampling.ts';
import { logAgentBesideService } from './log-agent-beside-service.ts';
import { monitorLabel } from './monitor-label.ts';
import { otlpMismatch } from './otlp-mismatch.ts';
import { plainLogCredentials } from './plain-log-credentials.ts';
import { scrapeAnnotations } from './scrape-annotations.ts';
import { scrapeTimeout } from './scrape-timeout.ts';

/** Rules about traces, metrics, alerts and logs. */
export const telemetryChecks = [
  fullSampling,
  otlpMismatch,
  collectorOnlyPrints,
  scrapeAnnotations,
  scrapeTimeout,
  monitorLabel,
  alertsUnmatched,
  plainLogCredentials,
  logAgentBesideService,
];
