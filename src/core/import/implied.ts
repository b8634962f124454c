import { type RecogniserContext, withLocal } from './evidence.ts';
import type { Fact } from './fact.ts';
import { recogniseAbsences } from './recognise/absences.ts';
import { recogniseAllocator } from './recognise/allocator.ts';
import { recogniseBuildInputs } from './recognise/build-inputs.ts';
import { recogniseDatabase } from './recognise/database.ts';
import { recogniseInbound } from './recognise/framework.ts';
import { recogniseGitHistory } from './recognise/git-history.ts';
import { serversAmong } from './recognise/grpc.ts';
import { recogniseKubernetesClient } from './recognise/kubernetes-client.ts';
import { recogniseMessaging } from './recognise/messaging.ts';
import { recogniseNativeCrates } from './recognise/native-crates.ts';
import { recogniseTelemetry } from './recognise/telemetry.ts';
import { recogniseThreads } from './recognise/threads.ts';
import { recogniseTimeZones } from './recognise/time-zones.ts';
import { recogniseTls } from './recognise/tls.ts';

const outbound = (context: RecogniserContext): readonly Fact[] => [
  ...recogniseBuildInputs(context),
  ...recogniseTls(context),
  ...recogniseNativeCrates(context),
  ...recogniseDatabase(context),
  ...recogniseMessaging(context),
  ...recogniseTelemetry(context),
  ...recogniseAllocator(context),
  ...recogniseThreads(context),
  ...recogniseGitHistory(context),
  ...recogniseTimeZones(context),
];

const guessed = (facts: readonly Fact[]): readonly Fact[] =>
  facts.map((fact) => ({ ...fact, certainty: 'assumed' }));

/** A server in a local crate is an assumed fact, because only the code shows whether it runs. */
const localServer = (context: RecogniserContext): readonly Fact[] =>
  guessed(recogniseInbound({ ...context, dependencies: serversAmong(context.local) }));

/**
 * The facts from the dependencies, those of the package first. A virtual manifest has no
 * dependencies, and nothing is concluded from `[workspace.dependencies]`.
 */
export const recogniseImplied = (context: RecogniserContext): readonly Fact[] => {
  if (context.manifest.package === undefined) return [];
  const own = recogniseInbound(context);
  const inbound = own.length > 0 ? own : localServer(context);
  const whole = withLocal(context);
  const found = [
    ...inbound,
    ...outbound(whole),
    ...recogniseKubernetesClient(whole, inbound.length > 0),
  ];
  return [...found, ...recogniseAbsences(context, found)];
};
