import { backingServices, type KindOf, kindsOf } from '../../services/index.ts';
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
  const [first, second] = findSigns(dependencies, brokers);
  if (first === undefined) return [];
  const { line } = first.evidence.dependency;
  const said = because(first.evidence);
  return second === undefined
    ? [recognised('services.broker', first.sign.broker, said, line)]
    : [assumed('services.broker', first.sign.broker, joined(said, because(second.evidence)), line)];
};

/** Facts about the key-value store and the message broker. */
export const recogniseMessaging = (context: RecogniserContext): readonly Fact[] => [
  ...cache(context),
  ...broker(context),
];
