import { describe, expect, it } from 'vitest';
import { defaults, withValue } from '../../../core/index.ts';
import { isIdle, presenceOf, sharedCondition } from './presence.ts';
import { pathsOf } from './section-paths.ts';

const dockerOnly = withValue(defaults, 'packaging.targets', ['docker']);

describe('how a field appears', () => {
  it('is active when all its conditions hold', () => {
    expect(presenceOf(defaults, 'project.httpPort', undefined)).toEqual({
      as: 'active',
      missing: [],
    });
  });

  it('is hidden while a switch in its section is off, and visible when it is on', () => {
    expect(presenceOf(defaults, 'traffic.host', undefined).as).toBe('hidden');
    const exposed = withValue(defaults, 'traffic.exposure', 'gateway');
    expect(presenceOf(exposed, 'traffic.host', undefined).as).toBe('active');
  });

  it('is disabled while a switch in another section is off', () => {
    expect(presenceOf(defaults, 'workload.replicas', undefined)).toEqual({
      as: 'disabled',
      missing: ['scaling.autoscale'],
    });
  });

  it('is disabled instead of hidden when the user jumped to it', () => {
    expect(presenceOf(defaults, 'traffic.host', 'traffic.host').as).toBe('disabled');
  });

  it.each(['cron', 'job'] as const)('is hidden where the kind %s decides it', (kind) => {
    const job = withValue(defaults, 'workload.kind', kind);
    for (const path of ['project.http', 'project.httpPort', 'project.livePath'] as const)
      expect(presenceOf(job, path, undefined).as, path).toBe('hidden');
    expect(presenceOf(job, 'workload.args', undefined).as).toBe('active');
    expect(presenceOf(job, 'traffic.exposure', undefined).as).toBe('hidden');
    // The network policy of its pods stays.
    expect(isIdle(job, pathsOf('traffic', 'migrate'))).toBe(false);
    expect(isIdle(job, pathsOf('probes', 'migrate'))).toBe(true);
  });

  it('names the condition that disables many or all fields of a section', () => {
    expect(sharedCondition(dockerOnly, pathsOf('workload'))).toMatchObject({
      condition: 'packaging.targets',
      whole: false,
    });
    expect(sharedCondition(dockerOnly, pathsOf('environments'))).toMatchObject({ whole: true });
    expect(sharedCondition(defaults, pathsOf('workload'))).toBeUndefined();
    expect(sharedCondition(dockerOnly, pathsOf('project'))).toBeUndefined();
  });

  it('needs no explanation for fields that are hidden', () => {
    // Scaling on the queue needs a broker, but shows nothing before KEDA is chosen.
    expect(sharedCondition(defaults, pathsOf('scaling'))).toBeUndefined();
  });

  it('is met by each value that gives one of the fields an effect', () => {
    expect(sharedCondition(defaults, pathsOf('job'))).toMatchObject({
      condition: 'workload.kind',
      wanted: ['cron', 'job'],
      whole: true,
    });
  });
});
