import {
  type Config,
  changedPaths,
  type FieldPath,
  fieldPaths,
  valueAt,
  withValues,
} from '../../core/index.ts';

/** Build settings that follow from the code, not from how it should run. */
const fromCode: readonly FieldPath[] = [
  'build.rustVersion',
  'build.edition',
  'build.features',
  'build.defaultFeatures',
  'build.tls',
  'build.protoc',
  'build.sqlxOffline',
];

const isOwn = (path: FieldPath): boolean => path.startsWith('project.') || fromCode.includes(path);

/** Whether the user (or an import) has said anything about the code. */
export const describesCode = (config: Config): boolean => changedPaths(config).some(isOwn);

/** The preset with everything that describes the code as it is now. */
export const keepingCode = (preset: Config, now: Config): Config =>
  withValues(
    preset,
    fieldPaths.filter(isOwn).map((path) => [path, valueAt(now, path)] as const),
  );
