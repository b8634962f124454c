import type { Cases } from './case.ts';

export const deliveryCases: Cases = {
  'not-a-licence': {
    broken: { 'build.deny': true, 'build.licenses': ['MIT', 'MIT OR Apache-2.0'] },
    sound: { 'build.deny': true, 'build.licenses': ['Apache-2.0 WITH LLVM-exception'] },
  },
  'runs-nowhere': {
    broken: { 'delivery.scan': 'trivy', 'delivery.sign': 'cosign' },
    sound: { 'delivery.scan': 'trivy', 'delivery.scripts': true },
  },
  'scripts-fight-gitops': {
    broken: { 'delivery.gitops': 'argo-cd', 'delivery.scripts': true },
    sound: { 'delivery.gitops': 'argo-cd', 'delivery.scripts': true, 'delivery.sync': 'none' },
  },
  'release-not-scanned': {
    broken: { 'delivery.ci': 'github' },
    sound: { 'delivery.ci': 'github', 'delivery.scan': 'grype' },
  },
  'dependencies-unchecked': {
    broken: { 'delivery.ci': 'gitlab' },
    sound: { 'delivery.ci': 'gitlab', 'build.deny': true },
  },
  'pins-never-raised': {
    broken: { 'delivery.ci': 'github' },
    sound: { 'delivery.ci': 'github', 'delivery.renovate': true },
  },
  'unwritable-path': {
    broken: { 'delivery.scripts': true, 'packaging.directory': 'scripts/build.sh' },
    sound: { 'delivery.scripts': true, 'packaging.directory': 'scripts' },
  },
  'no-attestations': { broken: { 'delivery.sbom': false }, sound: { 'delivery.sbom': true } },
};
