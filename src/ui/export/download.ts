import {
  type Config,
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

/** Downloads the configuration as waybill.yaml. */
export const downloadWaybillYaml = (config: Config): void =>
  download('waybill.yaml', emitWaybillYaml(config), 'application/yaml');

/** Name of the archive, without its extension. */
export const bundleName = (config: Config): string => `${config.project.name}-waybill`;

/** Downloads the files as one archive and returns its size in bytes. */
export const downloadBundle = async (
  config: Config,
  files: readonly GeneratedFile[],
): Promise<number> => {
  const { zipBundle } = await import('../../core/share/zip.ts');
  const bytes = zipBundle(files);
  // Blob rejects only shared buffers, and fflate allocates plain ArrayBuffers.
  download(`${bundleName(config)}.zip`, bytes as Uint8Array<ArrayBuffer>, 'application/zip');
  return bytes.length;
};
