import { type Config, type FieldPath, withValue } from '../../config.ts';
import type { Text } from '../../fields/index.ts';
import { type Check, defineCheck } from '../check.ts';
import type { Severity } from '../finding.ts';
import { listed } from '../names.ts';

type Kind = Config['build']['openPoints'][number]['kind'];

/** A rule about the open points of one kind. */
interface OpenPointRule {
  readonly id: string;
  readonly kind: Kind;
  readonly severity: Severity;
  readonly title: (names: Text) => Text;
  readonly why: Text;
  readonly source: string;
  /** The fields that settle the points; the list of open points if there are none. */
  readonly at?: readonly FieldPath[];
  /** Whether another field settles a point. */
  readonly isSettled?: (config: Config, name: string) => boolean;
  /** A change of other fields that settles the points; without it, the user says that they are. */
  readonly settle?: { readonly label: Text; readonly apply: (config: Config) => Config };
}

const without =
  (kind: Kind) =>
  (config: Config): Config =>
    withValue(
      config,
      'build.openPoints',
      config.build.openPoints.filter((row) => row.kind !== kind),
    );

/** Defines a rule that reports the open points of a kind until the user has settled them. */
export const defineOpenPoint = ({
  id,
  kind,
  severity,
  title,
  why,
  source,
  at = ['build.openPoints'],
  isSettled = () => false,
  settle = { label: { en: 'It is settled', 'zh-CN': '已处理' }, apply: (config) => config },
}: OpenPointRule): Check =>
  defineCheck({
    id,
    run: ({ config }) => {
      const rows = config.build.openPoints.filter(
        (row) => row.kind === kind && !isSettled(config, row.name),
      );
      if (rows.length === 0) return [];
      return [
        {
          severity,
          at,
          title: title(listed(rows.flatMap(({ name }) => name.split(', ')))),
          why,
          source,
          fix: {
            label: settle.label,
            apply: (now) => settle.apply(without(kind)(now)),
          },
        },
      ];
    },
  });
