import type { ToolCheck } from '../checks/check.ts';
import { Report } from '../report.ts';
import { judge } from '../suite.ts';
import { deliveryFaults } from './delivery-faults.ts';
import { faults } from './faults.ts';
import { repositoryFaults } from './repository-faults.ts';
import { rustFaults } from './rust-faults.ts';
import { sound } from './sound.ts';

/**
 * Proves that each tool accepts the faultless bundle and refuses its planted faults, so that a
 * check that inspects nothing is noticed. Returns the tools' errors.
 */
export async function proveTools(checks: readonly ToolCheck[]): Promise<string[]> {
  const trusted = new Set<string>(checks.flatMap(({ tools }) => tools));
  const all = [...faults, ...deliveryFaults, ...rustFaults(), ...repositoryFaults()];
  const planted = all.filter(({ tool }) => trusted.has(tool));
  const report = new Report();
  await judge([sound, ...planted.map(({ bundle }) => bundle)], checks, report);
  const wrong = report.rejections
    .filter(({ bundle }) => bundle === sound.label)
    .map(({ tool, file, message }) => `${tool} refuses the sound sample: ${file}: ${message}`);
  for (const tool of trusted)
    if (!planted.some((fault) => fault.tool === tool)) wrong.push(`${tool} has no planted fault`);
  for (const { tool, bundle } of planted) {
    const caught = report.rejections.some(
      (said) => said.tool === tool && said.bundle === bundle.label,
    );
    if (!caught) wrong.push(`${tool} does not see the ${bundle.label}`);
  }
  return wrong;
}
