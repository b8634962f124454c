import { lazyPart, useWorkloadNames } from '../state/index.ts';
import styles from './WorkloadStrip.module.css';

const WorkloadTabs = lazyPart(
  'workloads',
  async () => (await import('./WorkloadTabs.tsx')).WorkloadTabs,
);

/**
 * The tabs of the workloads above the form; nothing while there is only one workload. Their height
 * is kept free while their code is loaded.
 */
export const WorkloadStrip = () => {
  const several = useWorkloadNames().length > 0;
  if (!several) return null;
  return (
    <div className={styles.strip}>
      <WorkloadTabs />
    </div>
  );
};
