import { describe, expect, it } from 'vitest';
import type { Json } from '../kubernetes/tree.ts';
import type { Plan } from '../plan/index.ts';
import { forAnyPlan } from '../testing/any-plan.ts';
import { at, objectsOf } from '../testing/kubernetes-objects.ts';
import {
  allPods,
  isSelected,
  listAt,
  type Objects,
  ofKind,
  portsOf,
  runningPods,
  servicePods,
  textAt,
} from '../testing/pods.ts';
import { allServices } from '../testing/services.ts';

const namesOf = (container: Json) => listAt(container, 'ports').map((port) => at(port, 'name'));
const numbersOf = (container: Json) =>
  listAt(container, 'ports').map((port) => at(port, 'containerPort'));

const serviceNamed = (of: Plan, objects: Objects, name: string) =>
  allServices(of, objects).find((one) => textAt(one, 'metadata.name') === name);

const expectServicePort = (of: Plan, objects: Objects, name: Json | undefined, port: unknown) => {
  const service = serviceNamed(of, objects, String(name));
  expect(
    listAt(service, 'spec.ports').map((one) => at(one, 'port')),
    String(name),
  ).toContain(port);
};

/** Every pod that may run, including Flagger's copies of the service's pods. */
const everyPod = (of: Plan, objects: Objects) => [
  ...allPods(objects),
  ...runningPods(of, objects).slice(servicePods(of, objects).length),
];

describe('in any plan', () => {
  it('a probe uses a port of its container', () => {
    forAnyPlan((of) => {
      for (const container of allPods(objectsOf(of)).flatMap(({ containers }) => containers)) {
        const known = [...namesOf(container), ...numbersOf(container)];
        for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
          for (const action of ['httpGet', 'tcpSocket', 'grpc']) {
            const port = at(container, `${probe}.${action}.port`);
            if (port !== undefined) expect(known, `${probe}.${action}`).toContain(port);
          }
        }
      }
    });
  });

  it('a Service targets a port that each of its pods has', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      for (const service of allServices(of, objects)) {
        const selector = at(service, 'spec.selector');
        const behind = everyPod(of, objects).filter(({ labels }) => isSelected(selector, labels));
        for (const port of listAt(service, 'spec.ports')) {
          const wanted = at(port, 'targetPort') ?? at(port, 'port');
          for (const pods of behind) expect(portsOf(pods)).toContain(wanted);
        }
      }
    });
  });

  it('a route, an Ingress and the mesh refer to ports of existing Services', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      const rules = ofKind(objects, 'HTTPRoute', 'GRPCRoute', 'TCPRoute', 'UDPRoute').flatMap(
        (route) => listAt(route, 'spec.rules'),
      );
      for (const backend of rules.flatMap((rule) => listAt(rule, 'backendRefs'))) {
        expectServicePort(of, objects, at(backend, 'name'), at(backend, 'port'));
      }
      for (const rule of ofKind(objects, 'Ingress').flatMap((one) => listAt(one, 'spec.rules'))) {
        for (const path of listAt(rule, 'http.paths')) {
          const { name, port } = Object(at(path, 'backend.service'));
          expectServicePort(of, objects, name, port.number);
        }
      }
      for (const route of ofKind(objects, 'VirtualService').flatMap((one) =>
        listAt(one, 'spec.http'),
      )) {
        const port = at(route, 'match.0.port');
        for (const { destination } of listAt(route, 'route').map(Object)) {
          expectServicePort(of, objects, destination.host, destination.port.number);
          // Callers in the mesh use the Service port, so the match must contain the same port.
          if (port !== undefined) expectServicePort(of, objects, of.identity.name, port);
        }
      }
    });
  });

  it('a policy and the mesh refer only to ports that all selected pods have', () => {
    // HBONE, the tunnel of Istio's ambient mode.
    const tunnel = 15008;
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      for (const policy of ofKind(objects, 'NetworkPolicy')) {
        const selector = at(policy, 'spec.podSelector');
        const behind = everyPod(of, objects).filter(({ labels }) => isSelected(selector, labels));
        for (const { port } of listAt(policy, 'spec.ingress')
          .flatMap((rule) => listAt(rule, 'ports'))
          .map(Object)) {
          if (port === tunnel && of.config.mesh.provider === 'istio') continue;
          for (const pods of behind) expect(portsOf(pods)).toContain(port);
        }
      }
      for (const one of ofKind(objects, 'PeerAuthentication')) {
        const numbers = runningPods(of, objects).flatMap(({ containers }) =>
          containers.flatMap(numbersOf),
        );
        for (const port of Object.keys(Object(at(one, 'spec.portLevelMtls')))) {
          expect(numbers).toContain(Number(port));
        }
      }
    });
  });

  it('a monitor finds the metrics port of every pod', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      for (const monitor of ofKind(objects, 'PodMonitor')) {
        const selector = at(monitor, 'spec.selector');
        for (const pods of runningPods(of, objects)) {
          expect(isSelected(selector, pods.labels)).toBe(true);
          expect(portsOf(pods)).toContain(at(monitor, 'spec.podMetricsEndpoints.0.port'));
        }
      }
      for (const monitor of ofKind(objects, 'ServiceMonitor')) {
        const name = textAt(monitor, 'spec.endpoints.0.relabelings.0.regex');
        const service = serviceNamed(of, objects, name);
        expect(isSelected(at(monitor, 'spec.selector'), at(service, 'metadata.labels'))).toBe(true);
        const names = listAt(service, 'spec.ports').map((port) => at(port, 'name'));
        expect(names).toContain(textAt(monitor, 'spec.endpoints.0.port'));
        for (const { labels } of runningPods(of, objects)) {
          expect(isSelected(at(service, 'spec.selector'), labels)).toBe(true);
        }
      }
    });
  });

  it('a scrape annotation refers to a port of its pod', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      const chosen = of.config.pod.podAnnotations.map(({ key }) => key);
      if (of.config.telemetry.scrape !== 'annotations') return;
      for (const { owner, containers } of servicePods(of, objects)) {
        const annotations = Object(at(owner, 'spec.template.metadata.annotations'));
        const port = annotations['prometheus.io/port'];
        if (port === undefined || chosen.includes('prometheus.io/port')) continue;
        expect(containers.flatMap(numbersOf)).toContain(Number(port));
      }
    });
  });

  it('the Collector receives on its declared ports, which are the ports to which the service sends', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      const own = of.collector;
      if (own === undefined) return;
      const resource = objects.get(`OpenTelemetryCollector/${own.base}`);
      const map = at(objects.get(`ConfigMap/${own.service}`), 'data');
      const receivers = JSON.stringify(at(resource, 'spec.config') ?? map);
      expect(receivers).toContain(`:${of.telemetry?.port}`);
      if (resource !== undefined) return;
      const service = serviceNamed(of, objects, own.service);
      const ports = listAt(service, 'spec.ports').map((one) => Number(at(one, 'port')));
      expect(ports).toContain(of.telemetry?.port);
      for (const port of ports) expect(receivers).toMatch(new RegExp(`[:\\s]${port}\\b`));
    });
  });
});
