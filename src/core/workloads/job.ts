import { defineKind, withoutService } from './kind.ts';

/** Runs once per release and ends by itself: a Job. */
export const job = defineKind({
  usual: { pod: { volumes: [] } },
  fixed: withoutService,
  runsOn: false,
  runsApart: true,
});
