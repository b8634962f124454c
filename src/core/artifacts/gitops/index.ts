import { gitopsFolder } from '../../delivery/delivery-files.ts';
import { gitopsOf } from '../../delivery/gitops.ts';
import { defineArtifact } from '../artifact.ts';
import { argoCd } from './argo-cd.ts';
import { flux } from './flux.ts';

/** What a GitOps controller is given, applied once; from then on Git decides (C-097). */
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
