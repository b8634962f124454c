import type { Plan } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata, selectorLabels } from '../names.ts';
import { block, type Json, param, unless } from '../tree.ts';
import { intOrPercent } from './int-or-percent.ts';
import { podTemplate } from './pod-template.ts';

const strategy = ({ config: { workload } }: Plan): Json =>
  workload.strategy === 'Recreate'
    ? { type: 'Recreate' }
    : {
        type: 'RollingUpdate',
        rollingUpdate: {
          maxSurge: intOrPercent(workload.maxSurge),
          maxUnavailable: intOrPercent(workload.maxUnavailable),
        },
      };

/** The Deployment; its replicas belong to the autoscaler when there is one (C-054). */
export const deployment = (plan: Plan): Manifest => {
  const { workload } = plan.config;
  return manifest(
    'deployment',
    {
      en: 'Runs the service and replaces its pods step by step.',
      'zh-CN': '运行服务，并逐步更换其 Pod。',
    },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: metadata(plan),
      spec: {
        replicas: unless(
          'autoscaling.enabled',
          plan.autoscaled,
          param('replicaCount', workload.replicas),
        ),
        revisionHistoryLimit: param('revisionHistoryLimit', workload.revisionHistory),
        progressDeadlineSeconds: param('progressDeadlineSeconds', workload.progressDeadline),
        minReadySeconds: param('minReadySeconds', workload.minReadySeconds),
        strategy: block('strategy', strategy(plan)),
        selector: { matchLabels: selectorLabels(plan) },
        template: podTemplate(plan),
      },
    },
  );
};
