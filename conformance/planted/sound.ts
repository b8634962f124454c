import type { BundleFile, ConformanceBundle } from '../bundle.ts';
import { observabilityText } from './observability.ts';

const policy = `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata:
  name: shop-orders
spec:
  matchConstraints:
    resourceRules:
      - apiGroups: [""]
        apiVersions: [v1]
        operations: [CREATE]
        resources: [pods]
  validations:
    - expression: object.spec.containers.all(c, has(c.resources))
`;

/**
 * A small handwritten bundle without faults: it shows that the tools accept valid files,
 * independently of the generator.
 */
const text: Readonly<Record<string, string>> = {
  ...observabilityText,
  Dockerfile: `# syntax=docker/dockerfile:1
FROM rust:1.98.0-slim-trixie AS builder
WORKDIR /src
COPY . .
RUN cargo build --release --locked --bin orders

FROM debian:trixie-slim
COPY --from=builder /src/target/release/orders /usr/local/bin/orders
USER 10001:10001
EXPOSE 8080
ENTRYPOINT ["/usr/local/bin/orders"]
`,
  'compose.yaml': `name: orders
services:
  orders:
    build: .
    environment:
      DATABASE_PASSWORD: \${DATABASE_PASSWORD:?set it in .env}
    ports:
      - "127.0.0.1:8080:8080"
`,
  '.env.example': 'DATABASE_PASSWORD=change-me\n',
  'docker-bake.hcl': 'target "default" {\n  tags = ["orders:0.1.0"]\n}\n',
  'scripts/smoke.sh': '#!/bin/sh\nset -eu\necho "$1"\n',
  'deploy/cargo/profiles.toml': '[profile.release]\nlto = "thin"\npanic = "abort"\n',
  '.cargo/config.toml': '[build]\nincremental = false\n',
  'rust-toolchain.toml': '[toolchain]\nchannel = "1.98.0"\n',
  'deploy/kubernetes/base/kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
  - service.yaml
  - route.yaml
  - policy.yaml
`,
  'deploy/kubernetes/base/policy.yaml': policy,
  'deploy/helm/orders/templates/policy.yaml': policy,
  'deploy/kubernetes/base/service.yaml': `apiVersion: v1
kind: Service
metadata:
  name: orders
  namespace: shop
spec:
  selector:
    app.kubernetes.io/name: orders
  ports:
    - name: http
      port: 80
      targetPort: http
`,
  'deploy/kubernetes/base/route.yaml': `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: orders
  namespace: shop
spec:
  hostnames:
    - orders.example.com
  rules:
    - backendRefs:
        - name: orders
          port: 80
`,
  'deploy/kubernetes/overlays/dev/kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
  - ../../base
patches:
  - patch: |-
      apiVersion: v1
      kind: Service
      metadata:
        name: orders
        namespace: shop
      spec:
        sessionAffinity: ClientIP
`,
  'deploy/helm/orders/Chart.yaml': `apiVersion: v2
name: orders
version: 0.1.0
icon: https://example.com/icon.svg
`,
  'deploy/helm/orders/values.yaml':
    'hostname: orders.example.com\nstage: none\nsticky: false\nport: 80\nmesh: { enabled: false }\n',
  'deploy/helm/orders/values-dev.yaml': 'stage: dev\nsticky: true\n',
  'deploy/helm/orders/values.schema.json': `{
  "$schema": "http://json-schema.org/draft-07/schema#",
  "type": "object",
  "additionalProperties": false,
  "properties": {
    "hostname": { "type": "string" },
    "stage": { "type": "string" },
    "sticky": { "type": "boolean" },
    "port": { "type": "integer", "minimum": 1, "maximum": 65535 },
    "mesh": {
      "type": "object",
      "additionalProperties": false,
      "properties": { "enabled": { "type": "boolean" } }
    },
    "enabled": { "type": "boolean" },
    "global": { "type": "object" }
  }
}
`,
  'deploy/helm/orders/templates/service.yaml': `apiVersion: v1
kind: Service
metadata:
  name: orders
  namespace: {{ .Release.Namespace }}
  labels:
    app.kubernetes.io/managed-by: {{ .Release.Service }}
spec:
  {{- if .Values.sticky }}
  sessionAffinity: ClientIP
  {{- end }}
  selector:
    app.kubernetes.io/name: orders
  ports:
    - name: http
      port: {{ .Values.port }}
      targetPort: http
`,
  'deploy/helm/orders/templates/route.yaml': `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: orders
  namespace: {{ .Release.Namespace }}
spec:
  hostnames:
    - {{ .Values.hostname | quote }}
  rules:
    - backendRefs:
        - name: orders
          port: {{ .Values.port }}
`,
};

const files: readonly BundleFile[] = Object.entries(text).map(([path, text]) => ({
  path,
  text,
  executable: path.endsWith('.sh'),
}));

export const sound: ConformanceBundle = {
  label: 'sound sample',
  files,
  kubernetesVersion: '1.37',
  thorough: true,
};
