import { defineKind, withoutItsPorts } from './kind.ts';

/** Answers requests: a Deployment or a Rollout, a Service, probes and routes. */
export const server = defineKind({
  usual: withoutItsPorts,
  fixed: {},
  runsOn: true,
  runsApart: false,
});
