import {
  backingServices,
  type KindOf,
  kindsOf,
  usualBrokerVariable,
} from '../../services/index.ts';
import {
  because,
  becauseOf,
  findIndication,
  findSigns,
  type Indication,
  type RecogniserContext,
} from '../evidence.ts';
import { assumed, type Fact, joined, recognised } from '../fact.ts';

const brokers: readonly (Indication & { readonly broker: KindOf<'broker'> })[] = kindsOf(
  'broker',
).flatMap((broker) => backingServices[broker].clients.map((clients) => ({ ...clients, broker })));

const cache = ({ dependencies }: RecogniserContext): Fact[] => {
  const evidence = backingServices.valkey.clients
    .map((sign) => findIndication(dependencies, sign))
    .find((one) => one !== undefined);
  if (evidence === undefined) return [];
  const because = becauseOf(evidence, {
    en: 'Valkey speaks the same protocol under a free licence',
    'zh-CN': 'Valkey 协议相同且许可证自由',
  });
  return [recognised('services.cache', 'valkey', because, evidence.dependency.line)];
};

const broker = ({ dependencies }: RecogniserContext): Fact[] => {
  const found = findSigns(dependencies, brokers);
  const [first] = found;
  if (first === undefined) return [];
  const { line } = first.evidence.dependency;
  const kinds = [...new Set(found.map(({ sign }) => sign.broker))];
  if (kinds.length === 1)
    return [recognised('services.broker', first.sign.broker, because(first.evidence), line)];
  const said = found.map(({ evidence }) => because(evidence)).reduce(joined);
  // Each kind is a row, because another file may say which one is the first.
  const rows = kinds.map((kind) => ({ kind, variable: usualBrokerVariable(kind), namespace: '' }));
  return [
    assumed('services.broker', first.sign.broker, said, line),
    assumed('services.furtherBrokers', rows.slice(0, 3), said, line),
  ];
};

/** Facts about the key-value store and the message broker. */
export const recogniseMessaging = (context: RecogniserContext): readonly Fact[] => [
  ...cache(context),
  ...broker(context),
];
