import { describe, expect, it } from 'vitest';
import { defaults, withValue } from '../../../core/index.ts';
import { presenceOf, sharedCondition } from './presence.ts';
import { pathsOf } from './section-paths.ts';

const dockerOnly = withValue(defaults, 'packaging.targets', ['docker']);

describe('how a field appears', () => {
  it('is active when nothing keeps it from having an effect', () => {
    expect(presenceOf(defaults, 'project.httpPort', undefined)).toEqual({
      as: 'active',
      missing: [],
    });
  });

  it('is hidden while a switch of its own section is off, and appears with it', () => {
    expect(presenceOf(defaults, 'traffic.host', undefined).as).toBe('hidden');
    const exposed = withValue(defaults, 'traffic.exposure', 'gateway');
    expect(presenceOf(exposed, 'traffic.host', undefined).as).toBe('active');
  });

  it('stays, disabled, while a switch of another section is off', () => {
    expect(presenceOf(defaults, 'workload.replicas', undefined)).toEqual({
      as: 'disabled',
      missing: ['scaling.autoscale'],
    });
  });

  it('is shown, disabled, when the user jumped to it although it would be hidden', () => {
    expect(presenceOf(defaults, 'traffic.host', 'traffic.host').as).toBe('disabled');
  });

  it('names the one condition that takes much of a section, or all of it, out of play', () => {
    expect(sharedCondition(dockerOnly, pathsOf('workload'))).toMatchObject({
      condition: 'packaging.targets',
      whole: false,
    });
    expect(sharedCondition(dockerOnly, pathsOf('environments'))).toMatchObject({ whole: true });
    expect(sharedCondition(defaults, pathsOf('workload'))).toBeUndefined();
    expect(sharedCondition(dockerOnly, pathsOf('project'))).toBeUndefined();
  });
});
