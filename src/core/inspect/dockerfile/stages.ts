import type { Dockerfile, From } from 'dockerfile-ast';
import { patterns, type Text } from '../../fields/index.ts';
import { nearestName } from '../nearest-name.ts';
import type { TextProblem } from '../span.ts';
import { instructionMessages } from './instruction-messages.ts';
import type { DockerfileText, Range } from './positions.ts';

/** The stages that have begun before a line, by name; the last one is the stage of that line. */
const namesBefore = (froms: readonly From[], line: number): readonly string[] =>
  froms
    .filter((from) => from.getRange().start.line < line)
    .map((from) => from.getBuildStage()?.toLowerCase() ?? '');

const notEarlier = (found: string): Text => ({
  en: `\`${found}\` is no earlier stage; take files only from a stage that stands above this one.`,
  'zh-CN': `\`${found}\` 不是前面的构建阶段，只能从上方已有的阶段复制文件。`,
});

const takenForImage = (found: string, near: string | undefined): Text => ({
  en:
    near === undefined
      ? `No stage is called \`${found}\`, so the builder pulls an image of that name; give it a tag if one is meant.`
      : `No stage is called \`${found}\`, so the builder pulls an image of that name; did you mean \`${near}\`?`,
  'zh-CN':
    near === undefined
      ? `没有名为 \`${found}\` 的阶段，构建器会去拉取同名镜像；若确实要用镜像，请写明标签。`
      : `没有名为 \`${found}\` 的阶段，构建器会去拉取同名镜像；是否应为 \`${near}\`？`,
});

/** The problem with the name of a stage or an image, or `undefined`. */
const nameFault = (
  source: DockerfileText,
  { found, range, known, all }: Reference,
  isFrom: boolean,
): TextProblem | undefined => {
  const name = found.toLowerCase();
  if (found === '' || found.includes('$') || (isFrom && name === 'scratch')) return;
  const earlier = isFrom ? known : known.slice(0, -1);
  if (earlier.includes(name)) return;
  if (!isFrom && /^\d+$/u.test(found)) {
    if (Number(found) < earlier.length) return;
    return source.fault(range, 'error', 'Dockerfile', notEarlier(found));
  }
  if (!isFrom && all.includes(name)) {
    return source.fault(range, 'error', 'Dockerfile', notEarlier(found));
  }
  if (!patterns.imageReference.regex.test(found)) {
    return source.fault(
      range,
      'error',
      'Dockerfile',
      instructionMessages.INVALID_REFERENCE_FORMAT(found),
    );
  }
  if (/[/:@]/u.test(found)) return;
  const near = nearestName(
    found,
    earlier.filter((one) => one !== ''),
  );
  // hadolint rules: DL3006 for the image of a stage, DL3022 for the source of a copy.
  const by = `hadolint ${isFrom ? 'DL3006' : 'DL3022'}`;
  return source.fault(range, 'warning', by, takenForImage(found, near));
};

/** Variables that BuildKit predefines without an ARG. */
const predefined = /^(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)$/u;

/**
 * The image name with the defaults of the arguments before the first FROM. A `$` remains if the
 * value comes from outside; an undeclared argument is empty.
 */
const filledIn = (dockerfile: Dockerfile, image: string): string => {
  const defaults = new Map(
    dockerfile.getInitialARGs().map((arg) => {
      const property = arg.getProperty();
      return [property?.getName(), property?.getValue() ?? undefined] as const;
    }),
  );
  return image.replace(/\$(?:\{(\w+)\}|(\w+))/gu, (found, braced?: string, bare?: string) => {
    const name = braced ?? bare ?? '';
    const isOutside = defaults.has(name) || predefined.test(name);
    return defaults.get(name) ?? (isOutside ? found : '');
  });
};

interface Reference {
  readonly found: string;
  readonly range: Range;
  /** The stages up to this line, the current one included. */
  readonly known: readonly string[];
  readonly all: readonly string[];
}

/** Problems with the stages and images in FROM and `COPY --from`. */
export const stageRules = (
  source: DockerfileText,
  dockerfile: Dockerfile,
): readonly TextProblem[] => {
  const froms = dockerfile.getFROMs();
  const all = namesBefore(froms, Number.POSITIVE_INFINITY);
  const reference = (found: string, range: Range): Reference => ({
    found,
    range,
    known: namesBefore(froms, range.start.line),
    all,
  });
  const images = froms.flatMap((from) => {
    const range = from.getImageRange();
    return range === null
      ? []
      : (nameFault(source, reference(filledIn(dockerfile, from.getImage() ?? ''), range), true) ??
          []);
  });
  const copies = dockerfile.getCOPYs().flatMap((copy) => {
    const flag = copy.getFlags().find((one) => one.getName() === 'from');
    const range = flag?.getValueRange() ?? null;
    return range === null
      ? []
      : (nameFault(source, reference(flag?.getValue() ?? '', range), false) ?? []);
  });
  return [...images, ...copies];
};
