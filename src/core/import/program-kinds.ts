import type { Text } from '../fields/text.ts';

/** What a program does, by its name: a guess that the user confirms. */
export type ProgramKind = 'server' | 'worker' | 'cron' | 'job' | 'tool';

/** A guess and its reason. */
export interface KindGuess {
  readonly kind: ProgramKind;
  readonly because: Text;
}

/** Words of program names; the first row with a word of the name decides. */
const words: readonly (readonly [kind: ProgramKind, pattern: RegExp])[] = [
  ['job', /^(?:migrat\w*|migrator|backfill\w*|reindex\w*|import(?:er)?|export(?:er)?|job)$/u],
  ['cron', /^(?:cron\w*|nightly|hourly|daily|weekly|cleanup|cleaner|janitor|reaper|prune\w*)$/u],
  [
    'tool',
    /^(?:cli|ctl|\w+ctl|xtask|xtasks|seed\w*|tools?|admin|gen|generate\w*|generator|codegen|gen\w*|bench\w*|openapi|swagger|schema|docs?|healthcheck|health|probe|smoke|example\w*|demo|test\w*|fuzz\w*|fixture\w*|mock\w*|debug\w*|dump|inspect\w*|repl|setup|bootstrapper|loadtest|stress|client|sdk|playground|runbook|keygen|hash|bindgen|export_\w+)$/u,
  ],
  [
    'worker',
    /^(?:worker\w*|workers|consumer\w*|processor\w*|listener\w*|subscriber\w*|indexer|ingest\w*|runner|daemon|scheduler|queue\w*|jobs|mailer|relay\w*|outbox|crawler|scraper|watcher|agent|bot|sync\w*|poller|dispatcher|projector)$/u,
  ],
  [
    'server',
    /^(?:server\w*|serve|api|apis|web\w*|http\w*|grpc|gateway|backend|service|app|main|rest|graphql|proxy|frontend|site|bff)$/u,
  ],
];

const partsOf = (name: string): readonly string[] => name.toLowerCase().split(/[-_]+/u);

/**
 * The kind that a name says, by its last word that means something: `shop-api-migrate` is a job,
 * `worker-api` a server.
 */
export const kindByName = (name: string): ProgramKind | undefined => {
  for (const part of partsOf(name).toReversed()) {
    const found = words.find(([, pattern]) => pattern.test(part));
    if (found) return found[0];
  }
  return undefined;
};

/** Whether a program is for people or for one run, so that it is not the service. */
export const isTool = (name: string): boolean => {
  const kind = kindByName(name);
  return kind === 'tool' || kind === 'job';
};

/** The phrase for a guess by name. */
export const byName = (name: string): Text => ({
  en: `the name \`${name}\``,
  'zh-CN': `名称 \`${name}\``,
});
