import { type Cases, volume } from './case.ts';

const name = 'a'.repeat(53);

export const severalCases: Cases = {
  'long-name': {
    broken: { 'project.name': name, 'workload.kind': 'cron' },
    sound: { 'project.name': name, 'workload.kind': 'worker' },
  },
  'workload-name-taken': {
    broken: { 'release.strategy': 'canary' },
    workloads: { canary: { workload: { kind: 'worker' } } },
  },
  'same-route': {
    broken: { 'traffic.exposure': 'gateway' },
    sound: { 'traffic.exposure': 'none' },
    workloads: { admin: { workload: { kind: 'server' } } },
  },
  'program-of-other-image': {
    broken: { 'image.perProgram': true },
    workloads: {
      tool: { workload: { kind: 'cron', command: ['/app/app'] }, project: { binary: 'tool' } },
    },
    soundWorkloads: { tool: { workload: { kind: 'cron' }, project: { binary: 'tool' } } },
  },
  'step-keeps-files': {
    broken: {},
    workloads: {
      migrate: { workload: { kind: 'job' }, pod: { volumes: [volume({ kind: 'claim' })] } },
    },
    soundWorkloads: {
      migrate: { workload: { kind: 'job' }, pod: { volumes: [volume({ kind: 'empty' })] } },
    },
  },
  'retries-cut-off': {
    broken: { 'workload.kind': 'job', 'job.deadline': 60, 'job.retries': 4 },
    sound: { 'workload.kind': 'job', 'job.deadline': 600, 'job.retries': 4 },
  },
};
