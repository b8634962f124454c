import { fullSampling } from './full-sampling.ts';
import { otlpMismatch } from './otlp-mismatch.ts';
import { scrapeAnnotations } from './scrape-annotations.ts';

/** Rules about traces and metrics. */
export const telemetryChecks = [fullSampling, otlpMismatch, scrapeAnnotations];
