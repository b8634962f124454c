import { workloadsOf } from '../../plan/bundle.ts';
import type { Plan } from '../../plan/index.ts';
import { exampleManifest, type Manifest, manifest } from '../manifest.ts';
import { metadata } from '../names.ts';
import { block, type Json, param, when } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';
import { certificateOf } from './entrances.ts';

const certificateValues = valueKeys('certificate', {
  enabled: {
    en: 'Whether the chart orders the certificate.',
    'zh-CN': '是否由 Chart 申请证书。',
  },
  secretName: {
    en: 'Secret that receives the certificate.',
    'zh-CN': '存放证书的 Secret。',
  },
  dnsNames: { en: 'Hosts in the certificate.', 'zh-CN': '证书包含的域名。' },
});

const issuerValues = valueKeys('certificate.issuer', {
  kind: {
    en: 'ClusterIssuer or Issuer.',
    'zh-CN': 'ClusterIssuer 或 Issuer。',
  },
  name: { en: 'Name of the issuer.', 'zh-CN': '签发者的名称。' },
});

/** The hosts of all workloads: they share the certificate. */
const hosts = (plan: Plan): Json => {
  const named = workloadsOf(plan).flatMap(
    ({ exposure }) => exposure?.entrances.map(({ host }) => host) ?? [],
  );
  return named.length > 0 ? [...new Set(named)] : [plan.config.traffic.host];
};

const certificate = (plan: Plan): Manifest => {
  const { traffic } = plan.config;
  const tree = {
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    metadata: metadata(plan, { suffix: '-tls' }),
    spec: {
      secretName: param(certificateValues.secretName, certificateOf(plan)),
      dnsNames: block(certificateValues.dnsNames, hosts(plan)),
      issuerRef: {
        group: 'cert-manager.io',
        kind: param(issuerValues.kind, traffic.issuerKind),
        name: param(issuerValues.name, traffic.issuer),
      },
      privateKey: { algorithm: 'ECDSA', size: 256, rotationPolicy: 'Always' },
    },
  };
  const about = {
    en: 'Orders the certificate of the public hosts; the only order for this Secret.',
    'zh-CN': '申请公网域名的证书；该 Secret 仅由此处申请。',
  };
  const isOn = workloadsOf(plan).some(({ exposure }) => exposure?.tlsSecret !== undefined);
  return manifest('certificate', about, when(certificateValues.enabled, isOn, tree));
};

/** Where the ACME challenge of Let’s Encrypt is answered: at the Gateway, or at the Ingress. */
const solver = ({ config: { traffic }, exposure, namespace }: Plan): Json =>
  exposure?.kind === 'ingress'
    ? {
        http01: {
          ingress: traffic.ingressClass === '' ? {} : { ingressClassName: traffic.ingressClass },
        },
      }
    : {
        http01: {
          gatewayHTTPRoute: {
            parentRefs: [
              {
                kind: 'Gateway',
                name: traffic.gatewayName,
                namespace:
                  (traffic.gatewayMode === 'existing' && traffic.gatewayNamespace) || namespace,
              },
            ],
          },
        },
      };

/**
 * Only an example: the platform team owns issuers, and two teams must not overwrite the same
 * issuer.
 */
const issuerExample = (plan: Plan): Manifest => {
  const { traffic } = plan.config;
  const isOfCluster = traffic.issuerKind === 'ClusterIssuer';
  return exampleManifest(
    `${traffic.issuerKind.toLowerCase()}.example`,
    {
      en: 'An ACME issuer to start from: set the e-mail address, then apply a copy once per cluster.',
      'zh-CN': 'ACME 签发者示例：请填写邮箱，然后在每个集群应用一次副本。',
    },
    {
      apiVersion: 'cert-manager.io/v1',
      kind: traffic.issuerKind,
      metadata: { name: traffic.issuer, ...(isOfCluster ? {} : { namespace: plan.namespace }) },
      spec: {
        acme: {
          server: 'https://acme-v02.api.letsencrypt.org/directory',
          email: 'platform@example.com',
          privateKeySecretRef: { name: `${traffic.issuer}-account` },
          solvers: [solver(plan)],
        },
      },
    },
  );
};

/** A Certificate if the user asks for an object, and an example issuer (C-113). */
export const certificates = (plan: Plan): readonly Manifest[] => {
  const { tls, certificateBy, issuerExample: isWanted } = plan.config.traffic;
  const isExposed = workloadsOf(plan).some(({ config }) => config.traffic.exposure !== 'none');
  if (tls !== 'cert-manager' || !isExposed) return [];
  return [
    ...(isWanted ? [issuerExample(plan)] : []),
    ...(certificateBy === 'certificate' ? [certificate(plan)] : []),
  ];
};
