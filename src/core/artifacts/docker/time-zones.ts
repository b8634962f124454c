import type { Config } from '../../config.ts';
import { workloadsOf } from '../../plan/bundle.ts';
import type { Plan } from '../../plan/index.ts';

/** The package with the rules of all time zones, which Debian and Alpine name alike. */
export const zonePackage = 'tzdata';

/** The folder in which libc, jiff and others look a time zone up. */
export const zoneFolder = '/usr/share/zoneinfo';

/** Values of TZ that need no rules: UTC, and POSIX rules such as `CET-1CEST,M3.5.0,M10.5.0/3`. */
const needsNoRules = (value: string): boolean =>
  /^:?(?:|UTC|UCT|GMT|Zulu|Universal|Etc\/(?:UTC|UCT|GMT|Zulu))$|^[A-Za-z]{3,}[+-]?\d/u.test(value);

const namesZone = ({ settings }: Config): boolean =>
  [...settings.variables, ...settings.overrides].some(
    ({ name, value }) => name === 'TZ' && !needsNoRules(value),
  );

/**
 * Whether the program looks a time zone up: without its rules, TZ is UTC and nothing says so. The
 * package is also asked for by name, for a crate that reads the rules.
 */
export const usesZones = (plan: Plan): boolean =>
  plan.config.image.runtimePackages.includes(zonePackage) ||
  workloadsOf(plan).some(({ config }) => namesZone(config));
