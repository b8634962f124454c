import { expect, test } from 'vitest';
import { faultsIn } from '../../testing/document-faults.ts';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: orders
spec:
  replicas: 3
  selector:
    matchLabels: { app: orders }
  template:
    metadata:
      labels: { app: orders }
    spec:
      containers:
        - name: orders
          image: orders:1
          livenessProbe:
            httpGet: { path: /live, port: http }
          env:
            - name: PORT
              value: "8080"
`;

test('a Deployment as Kubernetes describes it brings no remark', async () => {
  expect(await faultsIn(deployment)).toEqual([]);
});

test('an unknown field of a container is shown on its line, with the field that was meant', async () => {
  const text = deployment.replace('livenessProbe', 'livenesProbe');
  expect(await faultsIn(text)).toEqual([
    {
      marked: 'livenesProbe',
      line: 16,
      by: 'Kubernetes 1.36',
      en: '`livenesProbe` is no field of `spec.template.spec.containers[0]`. Did you mean `livenessProbe`?',
      zh: '`spec.template.spec.containers[0]` 没有字段 `livenesProbe`，是否应为 `livenessProbe`？',
    },
  ]);
});
