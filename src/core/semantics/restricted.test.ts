import { describe, expect, it } from 'vitest';
import { parseDocuments } from '../formats/yaml-parse.ts';
import type { Json } from '../kubernetes/tree.ts';
import { filesOf, forAny, forAnyPlan, isSaid, planOf } from '../testing/any-plan.ts';
import { at, objectsOf } from '../testing/kubernetes-objects.ts';
import { allPods, listAt, ofKind, servicePods } from '../testing/pods.ts';

/** Volume types that the profile allows (kubernetes.io, Pod Security Standards). */
const admitted = [
  'configMap',
  'emptyDir',
  'persistentVolumeClaim',
  'secret',
  'projected',
  'downwardAPI',
];

/** Violations of the profile in a pod, each with its path. */
const breaches = (pod: Json | undefined): readonly string[] => {
  const common = Object(at(pod, 'securityContext'));
  const ofHost = ['hostNetwork', 'hostPID', 'hostIPC'].filter((key) => at(pod, key) === true);
  const volumes = listAt(pod, 'volumes').flatMap((volume) =>
    Object.keys(Object(volume)).filter((key) => key !== 'name' && !admitted.includes(key)),
  );
  const containers = [...listAt(pod, 'initContainers'), ...listAt(pod, 'containers')];
  return [...ofHost, ...volumes, ...containers.flatMap((one) => breachesOf(one, common))];
};

const breachesOf = (container: Json, common: Record<string, Json>): readonly string[] => {
  const own = Object(at(container, 'securityContext'));
  const rules: Readonly<Record<string, boolean>> = {
    allowPrivilegeEscalation: own.allowPrivilegeEscalation === false,
    privileged: own.privileged !== true,
    runAsNonRoot: (own.runAsNonRoot ?? common['runAsNonRoot']) === true,
    runAsUser: Number(own.runAsUser ?? common['runAsUser'] ?? 1) > 0,
    seccompProfile: ['RuntimeDefault', 'Localhost'].includes(
      (own.seccompProfile ?? Object(common['seccompProfile']))?.type,
    ),
    'capabilities.drop': listAt(own, 'capabilities.drop').includes('ALL'),
    'capabilities.add': listAt(own, 'capabilities.add').every((one) => one === 'NET_BIND_SERVICE'),
    hostPort: listAt(container, 'ports').every((port) => at(port, 'hostPort') === undefined),
    procMount: own.procMount === undefined || own.procMount === 'Default',
  };
  return Object.keys(rules).filter((name) => rules[name] === false);
};

/** Converts a template of the chart to plain YAML: each action becomes a word. */
const withoutActions = (template: string): string =>
  template
    .split('\n')
    .filter((line) => !/^\s*\{\{.*\}\}\s*$/.test(line))
    .join('\n')
    .replaceAll(/\{\{[^}]*\}\}/g, 'word');

describe('the restricted Pod Security profile', () => {
  it('admits every pod of the bundle if the namespace enforces it', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      const level = Object(at(ofKind(objects, 'Namespace')[0], 'metadata.labels'));
      const enforced = level['pod-security.kubernetes.io/enforce'];
      expect([undefined, of.config.pod.securityProfile]).toContain(enforced);
      const own = servicePods(of, objects).map(({ owner }) => owner);
      for (const { pod, owner } of allPods(objects)) {
        if (!own.includes(owner) || of.config.pod.securityProfile === 'restricted')
          expect(breaches(pod)).toEqual([]);
      }
    });
  });

  it('admits the service under the baseline profile too, whatever sidecars it has', () => {
    forAnyPlan((of) => {
      for (const { pod, owner } of allPods(objectsOf(of))) {
        const common = Object(at(pod, 'securityContext'));
        const own = listAt(pod, 'containers').filter((one) => at(one, 'name') === of.identity.name);
        const name = String(at(owner, 'metadata.name'));
        for (const one of own) expect(breachesOf(one, common), name).toEqual([]);
      }
    });
  });

  it('admits the pods of the operator’s Collector', () => {
    forAnyPlan((of) => {
      for (const one of ofKind(objectsOf(of), 'OpenTelemetryCollector')) {
        const container = { securityContext: at(one, 'spec.securityContext') ?? null };
        expect(breachesOf(container, Object(at(one, 'spec.podSecurityContext')))).toEqual([]);
      }
    });
  });

  it('admits the pod of the chart’s test', () => {
    forAny((config) => {
      const files = [...filesOf(planOf(config))];
      const hook = files.find(([path]) => path.endsWith('/templates/tests/test-connection.yaml'));
      if (hook === undefined) return;
      const read = parseDocuments(withoutActions(hook[1]));
      if (!read.ok) throw new Error(read.reason);
      // Safe cast: the documents of the file are plain data.
      const pods = (read.value as readonly Json[]).filter((one) => at(one, 'kind') === 'Pod');
      expect(pods).toHaveLength(1);
      for (const pod of pods) expect(breaches(at(pod, 'spec'))).toEqual([]);
    }, 60);
  });

  it('stays possible in every namespace, because the log agent has a separate namespace', () => {
    forAny((config) => {
      const of = planOf(config);
      const { logs, logsNamespace } = config.telemetry;
      if (logs === 'none') return;
      const places = [of, ...of.environments].map(({ namespace }) => namespace);
      if (places.includes(logsNamespace)) expect(isSaid(of, 'log-agent-beside-service')).toBe(true);
      const agent = [...filesOf(of)].find(([path]) =>
        path.endsWith('/logging/daemonset.yaml'),
      )?.[1];
      const read = parseDocuments(agent ?? '');
      if (agent === undefined || !read.ok) return;
      // Safe cast: one document of plain data.
      const pod = at(read.value[0] as Json, 'spec.template.spec');
      expect(breaches(pod).filter((one) => one !== 'hostPath')).toEqual([
        'runAsNonRoot',
        'runAsUser',
      ]);
    }, 60);
  });
});
