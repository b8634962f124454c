import type { PlacedBundle } from './bundle.ts';
import type { ToolName } from './tools.ts';

export interface Rejection {
  readonly tool: ToolName;
  readonly bundle: string;
  readonly file: string;
  readonly message: string;
}

/** What a rejection complains of, without what differs between bundles: hashes, quoted words, lines. */
export const rejectionKey = ({ tool, message }: Rejection): string =>
  `${tool} ${message.replace(/"[^"]*"|[0-9a-f]{16,}|\d+/g, '…')}`;

/** Collects what the tools say. */
export class Report {
  readonly rejections: Rejection[] = [];
  readonly #checked = new Map<ToolName, number>();

  /** Counts files, or renderings, that a tool has judged. */
  checked(tool: ToolName, count = 1): void {
    this.#checked.set(tool, this.count(tool) + count);
  }

  reject(tool: ToolName, bundle: PlacedBundle, file: string, message: string): void {
    // The temporary folder differs from run to run and says nothing.
    const said = message.replaceAll(`${bundle.folder}/`, '').trim();
    this.rejections.push({ tool, bundle: bundle.label, file, message: said });
  }

  /** Takes over what was said about other bundles. */
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
