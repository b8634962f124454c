import type { Plan } from '../plan/index.ts';

type Asked = Pick<Plan, 'config'>;

/** Cargo feature flags, the same in the image, the pipeline and the task runner. */
export const featureFlags = ({ config }: Asked): readonly string[] => [
  ...(config.build.defaultFeatures ? [] : ['--no-default-features']),
  ...(config.build.features.length === 0 ? [] : ['--features', config.build.features.join(',')]),
];

/** Packages that a Debian or Ubuntu machine needs to compile the service. */
export const hostPackages = ({ config }: Asked): readonly string[] => {
  const { build, image } = config;
  const tls = {
    rustls: [],
    openssl: ['libssl-dev', 'pkg-config'],
    'openssl-vendored': ['make', 'perl'],
  };
  const linker = build.cargoConfig && build.linker !== 'default' ? ['clang', build.linker] : [];
  const packages = [
    ...tls[build.tls],
    ...(build.protoc ? ['libprotobuf-dev', 'protobuf-compiler'] : []),
    ...linker,
    ...image.buildPackages,
  ];
  return [...new Set(packages)].sort();
};

/**
 * The full Rust image of the same compiler and suite; an image tag must not contain build metadata.
 */
export const rustImage = ({ config }: Asked): string => {
  const [version = ''] = config.build.rustVersion.split('+');
  return `rust:${version}-${config.image.suite}`;
};
