import type { ToolCheck } from '../checks/check.ts';
import { Report } from '../report.ts';
import { judge } from '../suite.ts';
import { deliveryFaults } from './delivery-faults.ts';
import { faults } from './faults.ts';
import { rustFaults } from './rust-faults.ts';
import { sound } from './sound.ts';

/**
 * Shows that the tools can say yes and can say no before their word is taken:
 * a check that finds nothing because it looks at nothing is caught here.
 */
export async function proveTools(checks: readonly ToolCheck[]): Promise<string[]> {
  const trusted = new Set<string>(checks.flatMap(({ tools }) => tools));
  const planted = [...faults, ...deliveryFaults, ...rustFaults()].filter(({ tool }) =>
    trusted.has(tool),
  );
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
