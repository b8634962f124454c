import {
  type Arg,
  type Copy,
  DockerfileParser,
  type Entrypoint,
  type Env,
  type From,
  type Instruction,
  type Property,
} from 'dockerfile-ast';

/** A pair of ENV or ARG; an ARG without a value takes that of the global ARG. */
interface Pair {
  readonly name: string;
  readonly value: string | undefined;
}

/** An instruction of a Dockerfile that has an effect on files, commands or the program. */
export type BuildStep = { readonly line: number } & (
  | { readonly kind: 'arg' | 'env'; readonly pairs: readonly Pair[] }
  | { readonly kind: 'workdir'; readonly path: string }
  | {
      readonly kind: 'copy';
      readonly from: string | undefined;
      readonly sources: readonly string[];
      readonly to: string;
    }
  | { readonly kind: 'run'; readonly commands: readonly string[] }
  | { readonly kind: 'entrypoint' | 'cmd'; readonly words: readonly string[] }
);

/** A stage of a Dockerfile. */
export interface Stage {
  readonly name: string;
  /** The image or the earlier stage that it begins with. */
  readonly base: string;
  readonly steps: readonly BuildStep[];
}

/** What a Dockerfile says. */
export interface Recipe {
  /** Arguments before the first stage. */
  readonly arguments: readonly Pair[];
  readonly stages: readonly Stage[];
}

const pairOf = (property: Property): Pair => ({
  name: property.getName(),
  value: property.getValue() ?? undefined,
});

/** The commands of RUN, which Waybill joins by `&&`; flags such as `--mount` are left out. */
const commandsOf = (text: string): readonly string[] =>
  text
    .replaceAll(/\\\r?\n/gu, ' ')
    .replace(/^(?:\s*--\w+=\S+)+/u, '')
    .split('&&')
    .map((command) => command.replaceAll(/\s+/gu, ' ').trim())
    .filter((command) => command !== '');

const withoutEffect = new Set(['LABEL', 'EXPOSE', 'USER', 'HEALTHCHECK', 'STOPSIGNAL']);

/** The step of an instruction; undefined for one without an effect on a native build. */
function stepOf(instruction: Instruction): BuildStep | undefined {
  const keyword = instruction.getKeyword();
  const line = instruction.getRange().start.line + 1;
  const words = instruction.getArguments().map((argument) => argument.getValue());
  // The parser makes an object of the class that the keyword names.
  switch (keyword) {
    case 'ARG':
    case 'ENV': {
      const properties =
        keyword === 'ENV'
          ? (instruction as Env).getProperties()
          : [(instruction as Arg).getProperty()].filter((property) => property !== null);
      return { kind: keyword === 'ENV' ? 'env' : 'arg', line, pairs: properties.map(pairOf) };
    }
    case 'WORKDIR':
      return { kind: 'workdir', line, path: words[0] ?? '/' };
    case 'COPY': {
      const copy = instruction as Copy;
      const paths = words.filter((word) => !word.startsWith('--'));
      const from = copy.getFromFlag()?.getValue() ?? undefined;
      return { kind: 'copy', line, from, sources: paths.slice(0, -1), to: paths.at(-1) ?? '' };
    }
    case 'RUN':
      return {
        kind: 'run',
        line,
        commands: commandsOf(instruction.getRawArgumentsContent() ?? ''),
      };
    case 'ENTRYPOINT':
    case 'CMD': {
      const strings = (instruction as Entrypoint).getJSONStrings();
      const kind = keyword === 'CMD' ? 'cmd' : 'entrypoint';
      return { kind, line, words: strings.map((one) => one.getJSONValue()) };
    }
    default:
      if (withoutEffect.has(keyword)) return undefined;
      throw new Error(`line ${line}: ${keyword} has no native form`);
  }
}

/** Parses a Dockerfile. Throws for an instruction that has no native form. */
export function recipeOf(text: string): Recipe {
  const stages: { name: string; base: string; steps: BuildStep[] }[] = [];
  const globals: Pair[] = [];
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    if (instruction.getKeyword() === 'FROM') {
      const from = instruction as From; // the class of this keyword
      const name = from.getBuildStage() ?? String(stages.length);
      stages.push({ name, base: from.getImage() ?? '', steps: [] });
      continue;
    }
    const step = stepOf(instruction);
    if (step === undefined) continue;
    const stage = stages.at(-1);
    if (stage !== undefined) stage.steps.push(step);
    else if (step.kind === 'arg') globals.push(...step.pairs);
  }
  return { arguments: globals, stages };
}
