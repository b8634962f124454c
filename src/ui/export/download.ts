import {
  type Decisions,
  emitWaybillYaml,
  type GeneratedFile,
  type PublicText,
} from '../../core/index.ts';

/**
 * Milliseconds after which the browser has certainly begun to read a download, so that its URL can
 * be revoked.
 */
const reading = 10_000;

/** Saves a file through the browser's downloads; nothing is uploaded. */
export const download = (
  name: string,
  content: PublicText | Uint8Array<ArrayBuffer>,
  type: string,
): void => {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), reading);
};

/** Downloads the decisions as waybill.yaml. */
export const downloadWaybillYaml = (decisions: Decisions): void =>
  download('waybill.yaml', emitWaybillYaml(decisions), 'application/yaml');

/** Name of the archive, without its extension. */
export const bundleName = ({ base }: Decisions): string => `${base.project.name}-waybill`;

/** Downloads the files as one archive and returns its size in bytes. */
export const downloadBundle = async (
  decisions: Decisions,
  files: readonly GeneratedFile[],
): Promise<number> => {
  const { zipBundle } = await import('../../core/share/zip.ts');
  const bytes = zipBundle(files);
  // Blob rejects only shared buffers, and fflate allocates plain ArrayBuffers.
  download(`${bundleName(decisions)}.zip`, bytes as Uint8Array<ArrayBuffer>, 'application/zip');
  return bytes.length;
};
