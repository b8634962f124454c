/**
 * The number of pods that a count or percentage allows to be unavailable; Kubernetes rounds the
 * percentage down.
 */
export const missingPods = (countOrPercent: string, replicas: number): number =>
  countOrPercent.endsWith('%')
    ? Math.floor((Number.parseFloat(countOrPercent) / 100) * replicas)
    : Number(countOrPercent);
