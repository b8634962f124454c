import { sharedDependencies } from './cargo-dependencies.ts';
import type { Context } from './evidence.ts';
import type { Fact } from './fact.ts';
import { recogniseAbsences } from './recognise/absences.ts';
import { recogniseBuildInputs } from './recognise/build-inputs.ts';
import { recogniseDatabase } from './recognise/database.ts';
import { recogniseInbound } from './recognise/framework.ts';
import { recogniseMessaging } from './recognise/messaging.ts';
import { recogniseLibraries } from './recognise/system-libraries.ts';
import { recogniseTelemetry } from './recognise/telemetry.ts';
import { recogniseTls } from './recognise/tls.ts';

const outbound = (context: Context): readonly Fact[] => [
  ...recogniseBuildInputs(context),
  ...recogniseTls(context),
  ...recogniseLibraries(context),
  ...recogniseDatabase(context),
  ...recogniseMessaging(context),
  ...recogniseTelemetry(context),
];

const guessed = (facts: readonly Fact[]): readonly Fact[] =>
  facts.map((fact) => ({ ...fact, certainty: 'assumed' }));

/** Local crates bring their own dependencies; those that the root lists are the best guess. */
const throughLocalCrates = (context: Context, hasServer: boolean): readonly Fact[] => {
  if (!context.dependencies.some(({ isLocal }) => isLocal)) return [];
  const shared = { ...context, dependencies: sharedDependencies(context.manifest) };
  return guessed([...(hasServer ? [] : recogniseInbound(shared)), ...outbound(shared)]);
};

/** What the dependencies imply, the package's own first; for a virtual manifest all is a guess. */
export const recogniseImplied = (context: Context): readonly Fact[] => {
  const inbound = recogniseInbound(context);
  const own = [...inbound, ...outbound(context)];
  if (context.manifest.package === undefined) return guessed(own);
  const found = [...own, ...throughLocalCrates(context, inbound.length > 0)];
  return [...found, ...recogniseAbsences(context, found)];
};
