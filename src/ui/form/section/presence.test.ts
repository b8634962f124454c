import { describe, expect, it } from 'vitest';
import { defaults, withValue } from '../../../core/index.ts';
import { presenceOf, sharedCondition } from './presence.ts';
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
