import { defineKind } from './kind.ts';

/** Answers requests: a Deployment or a Rollout, a Service, probes and routes. */
export const server = defineKind({ usual: {}, fixed: {}, runsOn: true, runsApart: false });
