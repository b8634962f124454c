import { describe, expect, it } from 'vitest';
import { containerOf } from '../artifacts/compose/backing/index.ts';
import { concerns } from '../concerns/index.ts';
import { defaults, withValues } from '../config.ts';
import { readDocument } from '../document/read-document.ts';
import { objectsWith, planWith } from '../testing/kubernetes-objects.ts';
import { backingServices, kindsOf, serviceKinds } from './index.ts';

const roles = ['database', 'cache', 'broker'] as const;

describe('backing services', () => {
  it('have a definition for each option of the form, with the field that offers it as role', () => {
    for (const role of roles) {
      const offered = Object.keys(concerns.services.fields[role].options);
      expect([...kindsOf(role)].sort()).toEqual(offered.filter((kind) => kind !== 'none').sort());
    }
  });

  it.each(serviceKinds)('use the default port of %s in every file', (kind) => {
    const { port, role, host } = backingServices[kind];
    const changes = { [`services.${role}`]: kind } as const;
    const of = planWith(changes);
    const [service] = of.services;
    expect(service).toMatchObject({ kind, host, port });
    expect(service?.exampleUrl).toContain(`${host}:${port}`);
    expect(service?.composeUrl).toContain(`${host}:${port}`);
    const policy = JSON.stringify(objectsWith(changes).get(`NetworkPolicy/${of.identity.name}`));
    expect(policy).toContain(`"port":${port}`);
    if (service !== undefined) expect(containerOf(of, service).health.length).toBeGreaterThan(0);
  });

  it('have the same ports in the help of the form and in the files', () => {
    const help = concerns.services.fields.databasePort.help.en;
    const means = concerns.services.fields.databasePort.unset?.means.en;
    for (const kind of kindsOf('database')) {
      const { title, port } = backingServices[kind];
      expect(help).toContain(`${port} for ${title}`);
      expect(means).toContain(String(port));
    }
    expect(concerns.services.fields.cache.help.en).toContain(`${backingServices.valkey.port}`);
    for (const kind of kindsOf('broker')) {
      const option = concerns.services.fields.broker.options[kind];
      expect(option.help?.en).toContain(`Port ${backingServices[kind].port};`);
    }
  });
});

describe('the port of the database', () => {
  const portOf = (changes: Parameters<typeof planWith>[0]) => planWith(changes).services[0]?.port;

  it('follows the selected database until the user enters a port', () => {
    expect(portOf({ 'services.database': 'postgresql' })).toBe(5432);
    expect(portOf({ 'services.database': 'mysql' })).toBe(3306);
    expect(portOf({ 'services.database': 'mysql', 'services.databasePort': 6033 })).toBe(6033);
  });

  it('keeps the value of a saved file', () => {
    const read = (services: object) => readDocument({ waybill: 1, services }).decisions.base;
    expect(read({ database: 'mysql', databasePort: 5432 }).services.databasePort).toBe(5432);
    expect(read({ database: 'postgresql' })).toEqual(
      withValues(defaults, [['services.database', 'postgresql']]),
    );
  });
});
