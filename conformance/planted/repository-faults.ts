import { source } from '../core-source.ts';
import { repositorySamples } from '../repositories/sample.ts';
import type { PlantedFault } from './faults.ts';

/** The bundle of a sample repository with one change, so that its build must fail. */
const fault = (
  sample: string,
  label: string,
  path: string,
  from: string,
  to: string,
): PlantedFault => {
  const [name, decisions] =
    repositorySamples.find(([known]) => known === `repository ${sample}`) ?? [];
  if (name === undefined || decisions === undefined) throw new Error(`no sample is ${sample}`);
  const bundle = source.bundle(decisions, name, false);
  const files = bundle.files.map((file) =>
    file.path === path ? { ...file, text: file.text.replace(from, to) } : file,
  );
  if (files.every(({ text }, index) => text === bundle.files[index]?.text))
    throw new Error(`the planted fault "${label}" changes nothing`);
  return { tool: 'native-build', bundle: { ...bundle, label: `planted: ${label}`, files } };
};

/** Faults that a native build must report. */
export const repositoryFaults = (): readonly PlantedFault[] => [
  fault('workspace', 'hidden member', '.dockerignore', 'target\n', 'target\ncrates/catalog\n'),
  fault(
    'feature-gated-binaries',
    'COPY that misses a path crate',
    'Dockerfile',
    'COPY . .\n# Exactly',
    'COPY Cargo.toml Cargo.lock ./\nCOPY src src\n# Exactly',
  ),
  fault(
    'single-crate',
    'program that is not built',
    'Dockerfile',
    'COPY --from=builder /out/orders',
    'COPY --from=builder /out/order',
  ),
  fault(
    'single-crate',
    'program that the image does not hold',
    'Dockerfile',
    'ENTRYPOINT ["/app/orders"]',
    'ENTRYPOINT ["/app/order"]',
  ),
];
