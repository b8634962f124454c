import { at } from '../cargo-manifest.ts';
import { because, type Context, findSign, findSigns, type Sign } from '../evidence.ts';
import { assumed, type Fact, recognised } from '../fact.ts';

const generators: Sign = {
  crates: [
    'tonic-prost-build',
    'tonic-build',
    'prost-build',
    'grpcio-compiler',
    'prost-wkt-build',
    'micro_rpc_build',
  ],
};

/** Bring a protoc of their own, or do without. */
const ownCompiler: Sign = {
  crates: ['protoc-bin-vendored', 'protobuf-src', 'protox', 'protoc-prebuilt'],
};

const protoc = ({ manifest, dependencies }: Context): Fact[] => {
  const isBuilt = at(manifest.package, 'build') !== false;
  const built = dependencies.filter(({ origin }) => isBuilt || origin === 'local');
  const evidence = findSign(built, generators);
  if (evidence === undefined || findSign(built, ownCompiler)) return [];
  return [recognised('build.protoc', true, because(evidence), evidence.dependency.line)];
};

const readers: readonly (Sign & { readonly file: 'toml' | 'yaml' })[] = [
  { file: 'toml', crates: ['config', 'figment'], features: ['toml'] },
  { file: 'yaml', crates: ['config', 'figment'], features: ['yaml'] },
];

/** A file that the service reads at start; config-rs knows both formats by default. */
const configuration = ({ dependencies }: Context): Fact[] => {
  const normal = dependencies.filter(({ kind, known }) => kind === 'normal' && known);
  const [found] = findSigns(normal, readers);
  const config = findSign(normal, { crates: ['config'] });
  if (found !== undefined) {
    const { evidence, sign } = found;
    return [assumed('settings.configFile', sign.file, because(evidence), evidence.dependency.line)];
  }
  return config?.dependency.defaultFeatures === true
    ? [assumed('settings.configFile', 'toml', because(config), config.dependency.line)]
    : [];
};

/** What the build needs beside crates, and the file the service reads. */
export const recogniseBuildInputs = (context: Context): readonly Fact[] => [
  ...protoc(context),
  ...configuration(context),
];
