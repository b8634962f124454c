import { defineKind, withoutService } from './kind.ts';

/** Starts at certain times and ends by itself: a CronJob. */
export const cron = defineKind({
  usual: { pod: { volumes: [] } },
  fixed: withoutService,
  runsOn: false,
  runsApart: false,
});
