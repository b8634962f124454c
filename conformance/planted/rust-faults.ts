import { single } from '../../src/core/index.ts';
import { source } from '../core-source.ts';
import { rustSamples } from '../rust/samples.ts';
import type { PlantedFault } from './faults.ts';

/** The generated crate with one line changed, so that the service misbehaves. */
const fault = (
  tool: PlantedFault['tool'],
  label: string,
  path: string,
  from: string,
  to: string,
): PlantedFault => {
  const [, config] = rustSamples.find(([name]) => name === 'rust http') ?? [];
  if (config === undefined) throw new Error('there is no sample to plant a fault in');
  const bundle = source.bundle(single(config), `planted: ${label}`, false);
  const files = bundle.files.map((file) =>
    file.path === path ? { ...file, text: file.text.replace(from, to) } : file,
  );
  if (files.every(({ text }, index) => text === bundle.files[index]?.text))
    throw new Error(`the planted fault "${label}" changes nothing`);
  return { tool, bundle: { ...bundle, files, compile: tool === 'rustfmt' ? undefined : 'alone' } };
};

/** Faults that rustfmt, cargo or the test of the running service must report. */
export const rustFaults = (): readonly PlantedFault[] => [
  fault(
    'rustfmt',
    'Rust that does not parse',
    'src/waybill/facts.rs',
    'pub const NAME',
    'pub cnst NAME',
  ),
  fault('cargo', 'Rust that does not compile', 'src/waybill/facts.rs', '&str = "http"', '&str = 1'),
  fault(
    'rust-service',
    'service that stays ready while it drains',
    'src/main.rs',
    'health.drain();',
    'let _ = &health;',
  ),
];
