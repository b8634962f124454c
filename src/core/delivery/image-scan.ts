import type { Plan } from '../plan/index.ts';
import { deliveryImages } from '../versions.ts';

const severities = {
  medium: 'MEDIUM,HIGH,CRITICAL',
  high: 'HIGH,CRITICAL',
  critical: 'CRITICAL',
} as const;

/** Path of the image archive in the scanner's container. */
export const scanArchive = '/scan/image.tar';

/** Image and arguments of the scanner: pinned by digest, and it reads only an archive (C-012). */
export const scannerWords = ({ config }: Pick<Plan, 'config'>): readonly string[] => {
  const { scan, scanSeverity } = config.delivery;
  if (scan === 'grype') {
    return [
      deliveryImages.grype,
      `docker-archive:${scanArchive}`,
      '--fail-on',
      scanSeverity,
      '--only-fixed',
    ];
  }
  return [
    deliveryImages.trivy,
    'image',
    '--input',
    scanArchive,
    '--scanners',
    'vuln',
    '--severity',
    severities[scanSeverity],
    '--ignore-unfixed',
    '--exit-code',
    '1',
  ];
};
