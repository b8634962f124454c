import { gitopsFolder } from '../../delivery/delivery-files.ts';
import { gitopsOf } from '../../delivery/gitops.ts';
import { defineArtifact } from '../artifact.ts';
import { argoCd } from './argo-cd.ts';
import { flux } from './flux.ts';

/**
 * The objects for a GitOps controller, applied once; afterwards the controller follows Git (C-097).
 */
export const gitops = defineArtifact({
  id: 'gitops',
  title: { en: 'GitOps', 'zh-CN': 'GitOps' },
  files(plan) {
    const wanted = gitopsOf(plan);
    if (wanted === undefined) return [];
    const write = wanted.controller === 'flux' ? flux : argoCd;
    return write(plan, wanted, gitopsFolder(plan));
  },
});
