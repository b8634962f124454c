import { run } from '../process.ts';
import type { RepositoryExpectation } from './expectation.ts';
import { machineToolchain } from './machine.ts';

interface Target {
  readonly name: string;
  readonly kind: readonly string[];
  readonly 'required-features'?: readonly string[];
}

interface Package {
  readonly id: string;
  readonly name: string;
  readonly targets: readonly Target[];
}

/** The part of cargo's metadata, format version 1, that is compared. */
interface Metadata {
  readonly packages: readonly Package[];
  readonly workspace_members: readonly string[];
  readonly resolve: {
    readonly nodes: readonly { readonly id: string; readonly features: readonly string[] }[];
  };
}

const sorted = (words: Iterable<string>): string => [...new Set(words)].sort().join(', ');

/** A program with the features that it requires. */
const asWord = (owner: string, binary: string, features: readonly string[]): string =>
  `${owner}: ${[binary, ...features].join(' + ')}`;

const programsOf = (packages: readonly Package[]): string =>
  sorted(
    packages.flatMap(({ name, targets }) =>
      targets
        .filter(({ kind }) => kind.includes('bin'))
        .map((target) => asWord(name, target.name, target['required-features'] ?? [])),
    ),
  );

/** Messages where cargo's metadata of the build context differs from what the import read. */
export async function metadataDifferences(
  context: string,
  expected: RepositoryExpectation,
): Promise<string[]> {
  const features = expected.features.map((name) => `${expected.package}/${name}`);
  const args = ['metadata', '--format-version', '1', '--locked', '--features', features.join(',')];
  const env = { ...process.env, RUSTC_WRAPPER: '', ...(await machineToolchain()) };
  const { code, stdout, stderr } = await run('cargo', args, { cwd: context, env });
  if (code !== 0) return [`cargo metadata ends with ${code}: ${stderr.trim().slice(-1000)}`];
  const metadata = JSON.parse(stdout) as Metadata; // the format version is fixed
  const isMember = ({ id }: Package): boolean => metadata.workspace_members.includes(id);
  const members = metadata.packages.filter(isMember);
  const shipped = members.find(({ name }) => name === expected.package);
  const resolved = metadata.resolve.nodes.find(({ id }) => id === shipped?.id)?.features ?? [];
  const missing = expected.features.filter((name) => !resolved.includes(name));
  const pairs = [
    ['members', sorted(expected.packages), sorted(members.map(({ name }) => name))],
    [
      'programs',
      sorted(expected.programs.map((one) => asWord(one.package, one.binary, one.features))),
      programsOf(members),
    ],
    ['features that are missing', sorted(missing), ''],
  ] as const;
  return pairs
    .filter(([, read, cargo]) => read !== cargo)
    .map(([what, read, cargo]) => `${what}: the import read "${read}", cargo "${cargo}"`);
}
