import type { PlacedBundle } from './bundle.ts';
import type { ToolName } from './tools.ts';

export interface Rejection {
  readonly tool: ToolName;
  readonly bundle: string;
  readonly file: string;
  readonly message: string;
}

/**
 * The tool and message of a rejection without the parts that differ between bundles: hashes, quoted
 * words, lines.
 */
export const rejectionKey = ({ tool, message }: Rejection): string =>
  `${tool} ${message.replace(/"[^"]*"|[0-9a-f]{16,}|\d+/g, '…')}`;

/** Collects the verdicts of the tools. */
export class Report {
  readonly rejections: Rejection[] = [];
  readonly #checked = new Map<ToolName, number>();

  /** Counts files or renderings that a tool has checked. */
  checked(tool: ToolName, count = 1): void {
    this.#checked.set(tool, this.count(tool) + count);
  }

  reject(tool: ToolName, bundle: PlacedBundle, file: string, message: string): void {
    // The path of the temporary folder differs in each run.
    const said = message.replaceAll(`${bundle.folder}/`, '').trim();
    this.rejections.push({ tool, bundle: bundle.label, file, message: said });
  }

  /** Adds the results of another report. */
  add(other: Report): void {
    for (const [tool, count] of other.#checked) this.checked(tool, count);
    this.rejections.push(...other.rejections);
  }

  count(tool: ToolName): number {
    return this.#checked.get(tool) ?? 0;
  }

  rejectionsBy(tool: ToolName): number {
    return this.rejections.filter((rejection) => rejection.tool === tool).length;
  }
}
