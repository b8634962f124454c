import { at } from '../cargo-manifest.ts';
import {
  because,
  becauseLocked,
  findIndication,
  findSigns,
  type Indication,
  type RecogniserContext,
} from '../evidence.ts';
import { assumed, type Fact, recognised } from '../fact.ts';
import type { LockedCrate } from '../locked-crates.ts';

const generators: Indication = {
  crates: [
    'tonic-prost-build',
    'tonic-build',
    'prost-build',
    'grpcio-compiler',
    'prost-wkt-build',
    'micro_rpc_build',
    'protoc-rust',
    'protoc-grpcio',
  ],
};

/** Crates that contain a protoc or do not need it. */
const ownCompiler: Indication = {
  crates: ['protoc-bin-vendored', 'protobuf-src', 'protox', 'protoc-prebuilt'],
};

/** The generator of another crate of Cargo.lock, which runs in the build script of that crate. */
const lockedGenerator = ({ locked }: RecogniserContext): LockedCrate | undefined => {
  const find = ({ crates }: Indication) =>
    locked?.crates.find(({ package: { name } }) => crates.includes(name));
  return find(ownCompiler) === undefined ? find(generators) : undefined;
};

const protoc = (context: RecogniserContext): Fact[] => {
  const { manifest, dependencies } = context;
  const isBuilt = at(manifest.package, 'build') !== false;
  const built = dependencies.filter(({ origin }) => isBuilt || origin === 'local');
  const evidence = findIndication(built, generators);
  if (findIndication(built, ownCompiler)) return [];
  if (evidence !== undefined) {
    return [recognised('build.protoc', true, because(evidence), evidence.dependency.line)];
  }
  const other = lockedGenerator(context);
  if (other === undefined || (!isBuilt && other.dependency.kind === 'build')) return [];
  return [assumed('build.protoc', true, becauseLocked(other), other.dependency.line)];
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
