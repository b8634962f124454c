import { sharedDependencies } from './cargo-dependencies.ts';
import { type RecogniserContext, withLocal } from './evidence.ts';
import type { Fact } from './fact.ts';
import { recogniseAbsences } from './recognise/absences.ts';
import { recogniseBuildInputs } from './recognise/build-inputs.ts';
import { recogniseDatabase } from './recognise/database.ts';
import { recogniseInbound } from './recognise/framework.ts';
import { serversAmong } from './recognise/grpc.ts';
import { recogniseMessaging } from './recognise/messaging.ts';
import { recogniseLibraries } from './recognise/system-libraries.ts';
import { recogniseTelemetry } from './recognise/telemetry.ts';
import { recogniseTls } from './recognise/tls.ts';

const outbound = (context: RecogniserContext): readonly Fact[] => [
  ...recogniseBuildInputs(context),
  ...recogniseTls(context),
  ...recogniseLibraries(context),
  ...recogniseDatabase(context),
  ...recogniseMessaging(context),
  ...recogniseTelemetry(context),
];

const guessed = (facts: readonly Fact[]): readonly Fact[] =>
  facts.map((fact) => ({ ...fact, certainty: 'assumed' }));

/**
 * Assumed facts for local crates that could not be read, from the dependencies of the workspace
 * root.
 */
const throughUnreadCrates = (context: RecogniserContext, hasServer: boolean): readonly Fact[] => {
  if (context.unread.length === 0) return [];
  const shared = { ...context, dependencies: sharedDependencies(context.manifest) };
  return guessed([...(hasServer ? [] : recogniseInbound(shared)), ...outbound(shared)]);
};

/** A server in a local crate is an assumed fact, because only the code shows whether it runs. */
const localServer = (context: RecogniserContext): readonly Fact[] =>
  guessed(recogniseInbound({ ...context, dependencies: serversAmong(context.local) }));

/**
 * The facts from the dependencies, those of the package first. For a virtual manifest, all facts
 * are assumed.
 */
export const recogniseImplied = (context: RecogniserContext): readonly Fact[] => {
  const own = recogniseInbound(context);
  const inbound = own.length > 0 ? own : localServer(context);
  const known = [...inbound, ...outbound(withLocal(context))];
  if (context.manifest.package === undefined) return guessed(known);
  const found = [...known, ...throughUnreadCrates(context, inbound.length > 0)];
  return [...found, ...recogniseAbsences(context, found)];
};
