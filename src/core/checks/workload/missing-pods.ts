/** Pods that a number or a percentage lets be missing; Kubernetes rounds the percentage down. */
export const missingPods = (countOrPercent: string, replicas: number): number =>
  countOrPercent.endsWith('%')
    ? Math.floor((Number.parseFloat(countOrPercent) / 100) * replicas)
    : Number(countOrPercent);
