import { type CargoDependency, isAtLeast } from '../cargo-dependencies.ts';
import {
  because,
  becauseLocked,
  becauseOf,
  type Evidence,
  type Locked,
  type RecogniserContext,
  unlocked,
} from '../evidence.ts';
import { type Fact, recognised } from '../fact.ts';
import type { LockedCrate } from '../locked-crates.ts';

/** Crates that are OpenSSL bindings or always depend on them on Linux. */
const openssl = new Set([
  'openssl',
  'openssl-sys',
  'native-tls',
  'async-native-tls',
  'tokio-native-tls',
  'tokio-openssl',
  'hyper-tls',
  'hyper-openssl',
  'postgres-native-tls',
  'postgres-openssl',
  'webauthn-rs',
  // libssh2 uses OpenSSL for its cryptography.
  'ssh2',
  'libssh2-sys',
  'async-ssh2-lite',
  // Its encryption needs OpenSSL whatever HTTP client is chosen (README).
  'web-push',
]);

const rustls = new Set([
  'rustls',
  'tokio-rustls',
  'hyper-rustls',
  'futures-rustls',
  'tokio-postgres-rustls',
]);

/** Crates whose default features depend on OpenSSL, with the versions for which this is true. */
const byDefault: Readonly<Record<string, (dependency: CargoDependency) => boolean>> = {
  // The default of reqwest is rustls since 0.13.
  reqwest: (dependency) => !isAtLeast(dependency, 0, 13),
  tiberius: () => true,
  opensearch: () => true,
  minio: () => true,
  influxdb2: () => true,
  imap: () => true,
  'hyper-proxy': () => true,
  rusoto_core: () => true,
  isahc: () => true,
  mysql: (dependency) => !isAtLeast(dependency, 26, 0),
  lettre: (dependency) => isAtLeast(dependency, 0, 10),
  sentry: () => true,
  // https://docs.rs/paho-mqtt/latest/paho_mqtt/#crate-features
  'paho-mqtt': () => true,
  teloxide: () => true,
  elasticsearch: () => true,
  curl: () => true,
  mysql_async: (dependency) => isAtLeast(dependency, 0, 31) && !isAtLeast(dependency, 0, 35),
  kube: (dependency) => !isAtLeast(dependency, 0, 86),
  // git2 enables neither `https` nor `ssh` by default since 0.21.
  git2: (dependency) => !isAtLeast(dependency, 0, 21),
};

const opensslFeature = /(?:^|[-_])(?:native-?tls|openssl)(?:[-_]|$)/u;
const rustlsFeature = /(?:^|[-_])rustls(?:[-_]|$)/u;

const featureOf = (dependency: CargoDependency, pattern: RegExp): string | undefined =>
  [...dependency.features].find((feature) => pattern.test(feature));

const bringsOpenssl = (dependency: CargoDependency): Evidence | undefined => {
  const feature = featureOf(dependency, opensslFeature);
  if (feature !== undefined) return { dependency, feature };
  if (dependency.crate === 'rdkafka') {
    const ssl = ['ssl', 'ssl-vendored'].find((name) => dependency.features.has(name));
    return ssl === undefined ? undefined : { dependency, feature: ssl };
  }
  if (dependency.crate === 'git2' && dependency.features.has('https')) {
    return { dependency, feature: 'https' };
  }
  const isDefault =
    dependency.known &&
    dependency.defaultFeatures &&
    Object.hasOwn(byDefault, dependency.crate) &&
    byDefault[dependency.crate]?.(dependency) === true;
  return openssl.has(dependency.crate) || isDefault
    ? { dependency, feature: undefined }
    : undefined;
};

const bringsRustls = (dependency: CargoDependency): Evidence | undefined => {
  if (rustls.has(dependency.crate)) return { dependency, feature: undefined };
  const feature = featureOf(dependency, rustlsFeature);
  if (feature !== undefined) return { dependency, feature };
  const { crate, known, defaultFeatures } = dependency;
  const isDefault = known && defaultFeatures && crate === 'reqwest' && isAtLeast(dependency, 0, 13);
  return isDefault ? { dependency, feature: undefined } : undefined;
};

/**
 * The feature that builds OpenSSL from vendored source. A single crate with this feature is enough,
 * because Cargo unifies features.
 */
const vendors = ({ crate, features }: CargoDependency): string | undefined =>
  [...features].find(
    (feature) =>
      (feature === 'vendored' && openssl.has(crate)) ||
      feature === 'ssl-vendored' ||
      (feature.includes('vendored') && opensslFeature.test(feature)),
  );

const first = (
  dependencies: readonly CargoDependency[],
  brings: (dependency: CargoDependency) => Evidence | undefined,
): Evidence | undefined => {
  for (const dependency of dependencies) {
    // Build dependencies are not in the image.
    const evidence = dependency.kind === 'normal' ? brings(dependency) : undefined;
    if (evidence !== undefined) return evidence;
  }
  return undefined;
};

const byDefaultText = (evidence: Evidence, library: string) => {
  const { dependency, feature } = evidence;
  const isDefault =
    feature === undefined && !openssl.has(dependency.crate) && !rustls.has(dependency.crate);
  return isDefault
    ? becauseOf(evidence, {
        en: `its default features bring ${library}`,
        'zh-CN': `默认 feature 引入 ${library}`,
      })
    : because(evidence);
};

const lockedTls = ({ lock, crates }: Locked): readonly Fact[] => {
  const fact = (tls: 'openssl' | 'openssl-vendored' | 'rustls', crate: LockedCrate): Fact =>
    recognised('build.tls', tls, becauseLocked(crate), crate.dependency.line);
  const named = (name: string) => crates.find((one) => one.package.name === name);
  const binding = named('openssl-sys');
  if (binding !== undefined) {
    const needs = lock.dependenciesOf(binding.package);
    const isVendored = needs.some(({ name }) => name === 'openssl-src');
    return [fact(isVendored ? 'openssl-vendored' : 'openssl', binding)];
  }
  const pure = named('rustls');
  return pure === undefined ? [] : [fact('rustls', pure)];
};

const manifestTls = (dependencies: readonly CargoDependency[]): readonly Fact[] => {
  const native = first(dependencies, bringsOpenssl);
  if (native !== undefined) {
    const vendored = first(dependencies, (dependency) => {
      const feature = vendors(dependency);
      return feature === undefined ? undefined : { dependency, feature };
    });
    return vendored === undefined
      ? [
          recognised(
            'build.tls',
            'openssl',
            byDefaultText(native, 'OpenSSL'),
            native.dependency.line,
          ),
        ]
      : [recognised('build.tls', 'openssl-vendored', because(vendored), vendored.dependency.line)];
  }
  const pure = first(dependencies, bringsRustls);
  return pure === undefined
    ? []
    : [recognised('build.tls', 'rustls', byDefaultText(pure, 'rustls'), pure.dependency.line)];
};

/**
 * Facts about the TLS library; OpenSSL is needed if any crate uses it. Cargo.lock names its bindings
 * for the whole graph; for dependencies that it lacks, the table of crates above must do.
 */
export const recogniseTls = ({ dependencies, locked }: RecogniserContext): readonly Fact[] => {
  const found = locked === undefined ? [] : lockedTls(locked);
  if (found.some(({ value }) => value !== 'rustls')) return found;
  const other = manifestTls(unlocked(dependencies, locked));
  return other.some(({ value }) => value !== 'rustls') || found.length === 0 ? other : found;
};
