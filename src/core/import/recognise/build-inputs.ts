import { at } from '../cargo-manifest.ts';
import {
  because,
  findIndication,
  findSigns,
  type Indication,
  type RecogniserContext,
} from '../evidence.ts';
import { assumed, type Fact, recognised } from '../fact.ts';

const generators: Indication = {
  crates: [
    'tonic-prost-build',
    'tonic-build',
    'prost-build',
    'grpcio-compiler',
    'prost-wkt-build',
    'micro_rpc_build',
  ],
};

/** Crates that contain a protoc or do not need it. */
const ownCompiler: Indication = {
  crates: ['protoc-bin-vendored', 'protobuf-src', 'protox', 'protoc-prebuilt'],
};

const protoc = ({ manifest, dependencies }: RecogniserContext): Fact[] => {
  const isBuilt = at(manifest.package, 'build') !== false;
  const built = dependencies.filter(({ origin }) => isBuilt || origin === 'local');
  const evidence = findIndication(built, generators);
  if (evidence === undefined || findIndication(built, ownCompiler)) return [];
  return [recognised('build.protoc', true, because(evidence), evidence.dependency.line)];
};

const readers: readonly (Indication & { readonly file: 'toml' | 'yaml' })[] = [
  { file: 'toml', crates: ['config', 'figment'], features: ['toml'] },
  { file: 'yaml', crates: ['config', 'figment'], features: ['yaml'] },
];

/**
 * A configuration file that the service reads at start; config-rs supports both formats by default.
 */
const configuration = ({ dependencies }: RecogniserContext): Fact[] => {
  const normal = dependencies.filter(({ kind, known }) => kind === 'normal' && known);
  const [found] = findSigns(normal, readers);
  const config = findIndication(normal, { crates: ['config'] });
  if (found !== undefined) {
    const { evidence, sign } = found;
    return [assumed('settings.configFile', sign.file, because(evidence), evidence.dependency.line)];
  }
  return config?.dependency.defaultFeatures === true
    ? [assumed('settings.configFile', 'toml', because(config), config.dependency.line)]
    : [];
};

/** Facts about build inputs other than crates, and about the configuration file. */
export const recogniseBuildInputs = (context: RecogniserContext): readonly Fact[] => [
  ...protoc(context),
  ...configuration(context),
];
