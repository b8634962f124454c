import fc from 'fast-check';

/** A path dependency between two packages, by their positions. */
interface Edge {
  readonly to: number;
  readonly kind: 'dependencies' | 'build-dependencies' | 'dev-dependencies';
  /** Only with the feature `f` of the package. */
  readonly isOptional: boolean;
  readonly withDefault: boolean;
  /** Whether the dependency switches on `f` there. */
  readonly withFeature: boolean;
  /** Declared in `[workspace.dependencies]`. */
  readonly isInherited: boolean;
}

interface PackageModel {
  readonly name: string;
  readonly folder: string;
  /** Whether the feature `f` is on by default. */
  readonly isDefault: boolean;
  readonly edges: readonly Edge[];
}

/** A workspace as its author thinks of it. */
export interface Model {
  readonly packages: readonly PackageModel[];
  readonly members: readonly string[];
  readonly exclude: readonly string[];
}

const folders = ['crates/a', 'crates/b', 'crates/c', 'libs/d', 'libs/e', 'tools/f'] as const;

/** Edges only lead to later packages, because Cargo refuses circles. */
const edgesFrom = (index: number): fc.Arbitrary<readonly Edge[]> =>
  index >= folders.length - 1
    ? fc.constant([])
    : fc.uniqueArray(
        fc.record({
          to: fc.integer({ min: index + 1, max: folders.length - 1 }),
          kind: fc.constantFrom(
            ...(['dependencies', 'build-dependencies', 'dev-dependencies'] as const),
          ),
          isOptional: fc.boolean(),
          withDefault: fc.boolean(),
          withFeature: fc.boolean(),
          isInherited: fc.boolean(),
        }),
        { maxLength: 3, selector: ({ to }) => to },
      );

/** Workspaces of six packages with patterns, exclusions, path dependencies and features. */
export const anyWorkspace: fc.Arbitrary<Model> = fc.record({
  packages: fc.tuple(
    ...folders.map((folder, index) =>
      fc.record({
        name: fc.constant(folder.replace('/', '-')),
        folder: fc.constant(folder),
        isDefault: fc.boolean(),
        edges: edgesFrom(index),
      }),
    ),
  ),
  members: fc.subarray([...folders, 'crates/*', 'libs/*', 'tools/*']),
  exclude: fc.subarray(['crates/b', 'libs', 'tools/f', 'crates/none']),
});

const optional = ({ isOptional, kind }: Edge): boolean => isOptional && kind !== 'dev-dependencies';

const entry = (edge: Edge, packages: readonly PackageModel[]): string => {
  const { name, folder } = packages[edge.to] ?? { name: '', folder: '' };
  const path = edge.isInherited ? 'workspace = true' : `path = "../../${folder}"`;
  const parts = [
    path,
    ...(optional(edge) ? ['optional = true'] : []),
    // An inherited dependency takes `default-features` from the root.
    ...(edge.isInherited || edge.withDefault ? [] : ['default-features = false']),
    ...(edge.withFeature ? ['features = ["f"]'] : []),
  ];
  return `${name} = { ${parts.join(', ')} }`;
};

const manifestOf = (one: PackageModel, packages: readonly PackageModel[]): string => {
  const section = (kind: Edge['kind']): string =>
    `[${kind}]\n${one.edges
      .filter((edge) => edge.kind === kind)
      .map((edge) => `${entry(edge, packages)}\n`)
      .join('')}`;
  const optionals = one.edges.filter(optional).map(({ to }) => `"dep:${packages[to]?.name}"`);
  return [
    `[package]\nname = "${one.name}"\nversion = "0.1.0"\nedition = "2021"\n`,
    `[features]\n${one.isDefault ? 'default = ["f"]\n' : ''}f = [${optionals.join(', ')}]\n`,
    ...(['dependencies', 'build-dependencies', 'dev-dependencies'] as const).map(section),
  ].join('');
};

const quoted = (texts: readonly string[]): string =>
  `[${texts.map((text) => `"${text}"`).join(', ')}]`;

/** The manifests of a workspace by their paths. */
export const manifestsOf = ({
  packages,
  members,
  exclude,
}: Model): Readonly<Record<string, string>> => ({
  'Cargo.toml': `[workspace]\nresolver = "2"\nmembers = ${quoted(members)}\nexclude = ${quoted(exclude)}\n[workspace.dependencies]\n${packages
    .map(({ name, folder }) => `${name} = { path = "${folder}" }\n`)
    .join('')}`,
  ...Object.fromEntries(
    packages.map((one) => [`${one.folder}/Cargo.toml`, manifestOf(one, packages)]),
  ),
});
