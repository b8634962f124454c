import { describe, expect, it } from 'vitest';
import { serviceNumber } from '../plan/exposure.ts';
import type { Plan } from '../plan/index.ts';
import { forAnyPlan } from '../testing/any-plan.ts';
import { at, objectsOf } from '../testing/kubernetes-objects.ts';
import { listAt, type Objects, ofKind, servicePods, textAt } from '../testing/pods.ts';

type Port = Plan['ports'][number];

const suffixes = { internal: '-internal', 'load-balancer': '-public', 'node-port': '-nodeport' };

const furtherOf = (of: Plan): readonly Port[] =>
  of.ports.filter(({ further }) => further !== undefined);

const portsOfService = (of: Plan, objects: Objects, suffix: string) =>
  listAt(objects.get(`Service/${of.identity.name}${suffix}`), 'spec.ports');

describe('in any plan, a further port', () => {
  it('is a port of the container, with its protocol', () => {
    forAnyPlan((of) => {
      for (const { containers } of servicePods(of, objectsOf(of))) {
        const ports = listAt(containers.at(-1), 'ports');
        for (const { name, port, transport } of furtherOf(of)) {
          expect(ports).toContainEqual({ name, containerPort: port, protocol: transport });
        }
      }
    });
  });

  it('has a port in each Service that it asks for, and in no other', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      for (const port of furtherOf(of)) {
        const reach = port.further?.reach ?? 'pod';
        for (const [way, suffix] of Object.entries(suffixes)) {
          const found = portsOfService(of, objects, suffix).find(
            (one) => at(one, 'name') === port.name,
          );
          expect(found !== undefined, `${port.name} ${suffix}`).toBe(way === reach);
          if (found === undefined) continue;
          expect(at(found, 'port')).toBe(serviceNumber(port));
          expect(at(found, 'protocol')).toBe(port.transport);
          expect(at(found, 'targetPort')).toBe(port.name);
        }
        // Flagger writes every port as TCP, so it gets none of UDP; a check reports it.
        if (of.config.release.strategy === 'flagger') continue;
        const main = portsOfService(of, objects, '').map((one) => at(one, 'name'));
        expect(main.includes(port.name)).toBe(reach !== 'pod' && reach !== 'internal');
      }
    });
  });

  it('has a route on the listener of its number, if it asks for a Gateway', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      for (const { name, servicePort, transport } of of.listenerPorts) {
        const route = objects.get(`${transport}Route/${of.identity.name}-${name}`);
        const listener = `${transport.toLowerCase()}-${servicePort}`;
        expect(textAt(route, 'spec.parentRefs.0.sectionName')).toBe(listener);
        expect(at(route, 'spec.rules.0.backendRefs.0.port')).toBe(servicePort);
        const own = ofKind(objects, 'Gateway').flatMap((one) => listAt(one, 'spec.listeners'));
        if (of.config.traffic.gatewayMode === 'create') {
          const found = own.find((one) => at(one, 'name') === listener);
          expect(at(found, 'protocol')).toBe(transport);
          expect(at(found, 'port')).toBe(servicePort);
        }
      }
    });
  });

  it('below 1024 is opened to a process without root, by the sysctl of the pod', () => {
    forAnyPlan((of) => {
      const low = of.ports.map(({ port }) => port).filter((port) => port < 1024);
      for (const { pod } of servicePods(of, objectsOf(of))) {
        const sysctls = listAt(pod, 'securityContext.sysctls');
        const start = sysctls.find(
          (one) => at(one, 'name') === 'net.ipv4.ip_unprivileged_port_start',
        );
        expect(start === undefined).toBe(low.length === 0);
        for (const port of low) expect(Number(at(start, 'value'))).toBeLessThanOrEqual(port);
      }
    });
  });
});

describe('in any plan, a further host', () => {
  it('has a route or a rule of an Ingress with the port of its row', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      const text = JSON.stringify(
        ofKind(objects, 'HTTPRoute', 'GRPCRoute', 'Ingress').map((one) => at(one, 'spec')),
      );
      for (const { host, further, servicePort } of of.exposure?.entrances ?? []) {
        if (further === undefined) continue;
        expect(text).toContain(JSON.stringify(host));
        expect(of.servicePorts.map((port) => port.servicePort)).toContain(servicePort);
      }
    });
  });
});
