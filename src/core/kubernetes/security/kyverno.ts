import type { Plan } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata } from '../names.ts';
import { block, type Json, type Tree } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';
import { admissionValues, podRules, validations, variables } from './rules.ts';
import { selectorOfAll } from './selector.ts';

const imagePolicyValues = valueKeys('admissionPolicy', {
  images: {
    en: 'Images whose signature is verified.',
    'zh-CN': '需要验证签名的镜像。',
  },
  attestors: {
    en: 'Whose signature is accepted.',
    'zh-CN': '接受谁的签名。',
  },
});

const matching = (plan: Plan): Tree => ({
  resourceRules: podRules(['CREATE', 'UPDATE']),
  objectSelector: selectorOfAll(plan),
});

const podPolicy = (plan: Plan): Manifest => {
  const tree = {
    apiVersion: 'policies.kyverno.io/v1',
    kind: 'NamespacedValidatingPolicy',
    metadata: metadata(plan, { suffix: '-pods' }),
    spec: {
      failurePolicy: 'Fail',
      validationActions: block(admissionValues.actions, [plan.config.security.action]),
      matchConstraints: matching(plan),
      variables,
      validations: block(admissionValues.validations, validations(plan)),
    },
  };
  const about = {
    en: 'What every pod of the service must have before it starts.',
    'zh-CN': '本服务的 Pod 启动前必须满足的要求。',
  };
  return manifest('validatingpolicy', about, tree);
};

/** Escapes a text for use in a regular expression. */
const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

const subject = ({ config: { security, project } }: Plan): string =>
  `^${literally(security.signatureIdentity || `${project.repository.replace(/(?:\.git)?\/*$/, '')}/`)}`;

const attestors = (plan: Plan): Json => [
  {
    name: 'pipeline',
    cosign: {
      keyless: {
        identities: [
          { issuer: plan.config.security.signatureIssuer, subjectRegExp: subject(plan) },
        ],
      },
      ctlog: { url: 'https://rekor.sigstore.dev' },
    },
  },
];

const imagePolicy = (plan: Plan): Manifest => {
  const tree = {
    apiVersion: 'policies.kyverno.io/v1',
    kind: 'NamespacedImageValidatingPolicy',
    metadata: metadata(plan, { suffix: '-images' }),
    spec: {
      failurePolicy: 'Fail',
      webhookConfiguration: { timeoutSeconds: 30 },
      validationActions: block(admissionValues.actions, [plan.config.security.action]),
      matchConstraints: matching(plan),
      // Only the service's image; sidecar images are signed by others.
      matchImageReferences: block(imagePolicyValues.images, [{ glob: `${plan.image.common}*` }]),
      validationConfigurations: { mutateDigest: true, verifyDigest: true, required: true },
      attestors: block(imagePolicyValues.attestors, attestors(plan)),
      validations: [
        {
          expression:
            'images.containers.map(image, verifyImageSignatures(image, [attestors.pipeline])).all(e, e > 0)',
          message: 'The image is not signed by the pipeline of the project.',
        },
      ],
    },
  };
  const about = {
    en: 'Lets only images start that the project’s own pipeline signed.',
    'zh-CN': '仅允许由项目自身流水线签名的镜像启动。',
  };
  return manifest('imagevalidatingpolicy', about, tree);
};

/** Kyverno's policies, in the namespace of the service (C-112). */
export const kyvernoPolicies = (plan: Plan): readonly Manifest[] => [
  podPolicy(plan),
  ...(plan.config.security.signatures ? [imagePolicy(plan)] : []),
];
