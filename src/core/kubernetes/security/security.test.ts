import { describe, expect, it } from 'vitest';
import { at, objectsOf, objectsWith, planWith } from '../../testing/kubernetes-objects.ts';

describe('an admission policy', () => {
  it('is off by default', () => {
    expect([...objectsWith({}).keys()].filter((name) => /Policy/.test(name))).toEqual([
      'NetworkPolicy/app',
    ]);
  });

  it('of Kubernetes applies only to the pods of this service in its namespace', () => {
    const objects = objectsWith({ 'security.admission': 'validating-admission-policy' });
    const policy = at(objects.get('ValidatingAdmissionPolicy/apps-app-pods'), 'spec');
    expect(at(policy, 'validations')).toHaveLength(3);
    expect(at(policy, 'validations.0.expression')).toContain(':latest');
    expect(at(objects.get('ValidatingAdmissionPolicyBinding/apps-app-pods'), 'spec')).toEqual({
      policyName: 'apps-app-pods',
      validationActions: ['Deny'],
      matchResources: {
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'apps' } },
        objectSelector: {
          matchLabels: { 'app.kubernetes.io/name': 'app', 'app.kubernetes.io/instance': 'app' },
        },
      },
    });
  });

  it('has a different name in each environment, because environments may share a cluster', () => {
    const [dev] = planWith({ 'security.admission': 'validating-admission-policy' }).environments;
    expect(dev && objectsOf(dev).has('ValidatingAdmissionPolicy/apps-dev-app-pods')).toBe(true);
  });

  it('of Kyverno accepts only images that the project’s workflow signed (C-112)', () => {
    const objects = objectsWith({
      'security.admission': 'kyverno',
      'security.signatures': true,
      'project.repository': 'https://github.com/acme/api.git',
    });
    expect(objects.has('NamespacedValidatingPolicy/app-pods')).toBe(true);
    const policy = at(objects.get('NamespacedImageValidatingPolicy/app-images'), 'spec');
    expect(at(policy, 'attestors.0.cosign.keyless.identities')).toEqual([
      {
        issuer: 'https://token.actions.githubusercontent.com',
        subjectRegExp: '^https://github\\.com/acme/api/',
      },
    ]);
    expect(at(policy, 'validationActions')).toEqual(['Deny']);
  });
});

describe('a cloud identity', () => {
  it('is an annotation of the ServiceAccount and, on Azure, also a label of the pods (C-045)', () => {
    const objects = objectsWith({ 'pod.cloudIdentity': 'azure', 'pod.cloudRole': 'id' });
    expect(at(objects.get('ServiceAccount/app'), 'metadata.annotations')).toEqual({
      'azure.workload.identity/client-id': 'id',
    });
    expect(at(objects.get('Deployment/app'), 'spec.template.metadata.labels')).toMatchObject({
      'azure.workload.identity/use': 'true',
    });
  });

  it('opens the GKE metadata server in the policy', () => {
    const objects = objectsWith({ 'pod.cloudIdentity': 'gcp', 'pod.cloudRole': 'a@b' });
    expect(at(objects.get('NetworkPolicy/app'), 'spec.egress')).toContainEqual({
      to: [{ ipBlock: { cidr: '169.254.169.252/32' } }],
      ports: [{ protocol: 'TCP', port: 988 }],
    });
  });
});

describe('a certificate', () => {
  const gateway = {
    'traffic.exposure': 'gateway',
    'traffic.gatewayMode': 'create',
    'traffic.gatewayName': 'gateway',
    'traffic.host': 'api.acme.dev',
  } as const;

  it('is requested once: by the annotation or by a Certificate object (C-113)', () => {
    const byAnnotation = objectsWith(gateway);
    expect(byAnnotation.has('Certificate/app-tls')).toBe(false);
    expect(at(byAnnotation.get('Gateway/gateway'), 'metadata.annotations')).toBeDefined();
    const byObject = objectsWith({ ...gateway, 'traffic.certificateBy': 'certificate' });
    expect(at(byObject.get('Gateway/gateway'), 'metadata.annotations')).toBeUndefined();
    expect(at(byObject.get('Certificate/app-tls'), 'spec')).toMatchObject({
      secretName: 'app-tls',
      dnsNames: ['api.acme.dev'],
      issuerRef: { kind: 'ClusterIssuer', name: 'letsencrypt-prod' },
    });
  });

  it('comes with an example issuer when the user asks for it', () => {
    const objects = objectsWith({ ...gateway, 'traffic.issuerExample': true });
    const issuer = objects.get('ClusterIssuer/letsencrypt-prod');
    expect(at(issuer, 'spec.acme.solvers.0.http01.gatewayHTTPRoute')).toBeDefined();
  });
});

describe('secrets in Git (C-037)', () => {
  const secret = { 'services.database': 'postgresql' } as const;

  it('are sealed by a script: the bundle contains only names and placeholders', () => {
    const objects = objectsWith({ ...secret, 'secrets.provider': 'sealed-secrets' });
    expect(at(objects.get('SealedSecret/app-secrets'), 'spec.encryptedData')).toEqual({
      'database-url': 'REPLACE_ME',
    });
    expect(objects.has('Secret/app-secrets')).toBe(false);
  });

  it('are a template for SOPS', () => {
    const objects = objectsWith({ ...secret, 'secrets.provider': 'sops' });
    expect(Object.keys(at(objects.get('Secret/app-secrets'), 'stringData') ?? {})).toEqual([
      'database-url',
    ]);
  });
});
