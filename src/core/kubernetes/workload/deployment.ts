import type { Plan, Track } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata } from '../names.ts';
import { trackSelector } from '../release/tracks.ts';
import { block, type Json, param, type Tree, unless } from '../tree.ts';
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

const replicas = (plan: Plan, track: Track): Tree =>
  track.name === 'canary'
    ? param('canary.replicas', track.replicas)
    : unless('autoscaling.enabled', plan.autoscaled, param('replicaCount', track.replicas));

const deployment = (plan: Plan, track: Track): Manifest => {
  const { workload } = plan.config;
  return manifest(
    `deployment${track.suffix}`,
    {
      en: 'Runs the service and replaces its pods step by step.',
      'zh-CN': '运行服务，并逐步更换其 Pod。',
    },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: metadata(plan, { suffix: track.suffix }),
      spec: {
        replicas: replicas(plan, track),
        revisionHistoryLimit: param('revisionHistoryLimit', workload.revisionHistory),
        progressDeadlineSeconds: param('progressDeadlineSeconds', workload.progressDeadline),
        minReadySeconds: param('minReadySeconds', workload.minReadySeconds),
        strategy: block('strategy', strategy(plan)),
        selector: { matchLabels: trackSelector(plan, track.name) },
        template: podTemplate(plan, track),
      },
    },
  );
};

/** One Deployment per version (C-098); its replicas belong to the autoscaler when there is one (C-054). */
export const deployments = (plan: Plan): readonly Manifest[] =>
  plan.release.controller === 'Deployment'
    ? plan.release.tracks.map((track) => deployment(plan, track))
    : [];
