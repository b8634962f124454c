import type { Text } from '../../fields/text.ts';
import { because, findIndication, type RecogniserContext } from '../evidence.ts';
import { assumed, type Fact, joined } from '../fact.ts';

const reads: Text = {
  en: 'it reads the time zones of the system',
  'zh-CN': '它读取系统的时区数据',
};

/**
 * Facts about a crate that reads /usr/share/zoneinfo; chrono-tz and tzdb bring the rules with them.
 * Source: docs.rs/jiff, Crate features: `tzdb-zoneinfo` and `tzdb-bundle-always`.
 */
export const recogniseTimeZones = ({ dependencies }: RecogniserContext): readonly Fact[] => {
  const evidence = findIndication(dependencies, { crates: ['jiff', 'tz-rs', 'tzfile'] });
  if (evidence === undefined) return [];
  const { crate, features, defaultFeatures, known, line } = evidence.dependency;
  const bundles = features.has('tzdb-bundle-always');
  const looksUp = defaultFeatures || !known || features.has('tzdb-zoneinfo');
  if (crate === 'jiff' && (bundles || !looksUp)) return [];
  return [assumed('image.runtimePackages', ['tzdata'], joined(because(evidence), reads), line)];
};
