import { describe, expect, it } from 'vitest';
import { composeName } from '../delivery/compose-names.ts';
import { parseToml } from '../formats/toml-parse.ts';
import { parseYaml } from '../formats/yaml-parse.ts';
import type { Json } from '../kubernetes/tree.ts';
import type { Plan } from '../plan/index.ts';
import { configMapName } from '../plan/object-names.ts';
import { chartFolder } from '../plan/targets.ts';
import { filesOf, forAny, forAnyPlan, planOf } from '../testing/any-plan.ts';
import { at, objectsOf } from '../testing/kubernetes-objects.ts';
import { listAt, type Objects, servicePods, textAt } from '../testing/pods.ts';

type Files = ReadonlyMap<string, string>;

const sorted = (names: Iterable<string>): readonly string[] => [...new Set(names)].sort();

const read = (files: Files, path: string): Record<string, Json> | undefined => {
  const text = files.get(path);
  if (text === undefined) return undefined;
  // A file without entries contains only a comment, which the code reads as an empty table.
  if (/^(?:#.*\n)*$/.test(text)) return {};
  const parsed = path.endsWith('.toml') ? parseToml(text) : parseYaml(text);
  if (!parsed.ok) throw new Error(`${path} cannot be read`);
  return Object('table' in parsed ? parsed.table : parsed.value);
};

/** The variables that a container in the cluster gets, from its `env` list and its ConfigMaps. */
const namesIn = (objects: Objects, container: Json | undefined): readonly string[] =>
  sorted([
    ...listAt(container, 'env').map((one) => textAt(one, 'name')),
    ...listAt(container, 'envFrom').flatMap((one) => {
      const map = objects.get(`ConfigMap/${textAt(one, 'configMapRef.name')}`);
      return Object.keys(Object(at(map, 'data')));
    }),
  ]);

const ownContainer = (of: Plan, objects: Objects): Json | undefined =>
  listAt(servicePods(of, objects)[0]?.pod, 'containers')[0];

const planned = ({ variables }: Plan): readonly string[] =>
  sorted(variables.map(({ name }) => name));

/** Dotted keys of a table, in the form that the Rust code reads. */
const keysOf = (table: unknown, before = ''): readonly string[] =>
  typeof table !== 'object' || table === null
    ? [before]
    : Object.entries(table).flatMap(([key, value]) =>
        keysOf(value, before === '' ? key : `${before}.${key}`),
      );

const rustText = (files: Files, name: string): string =>
  [...files].find(([path]) => path.endsWith(`/${name}.rs`))?.[1] ?? '';

const named = (text: string, pattern: RegExp): readonly string[] =>
  sorted([...text.matchAll(pattern)].map(([, name = '']) => name));

describe('in any plan', () => {
  it('the container has every planned variable once, and an init container has the same variables', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      const container = ownContainer(of, objects);
      const direct = listAt(container, 'env').map((one) => textAt(one, 'name'));
      expect(new Set(direct).size).toBe(direct.length);
      expect(namesIn(objects, container)).toEqual(planned(of));
      const { pod } = servicePods(of, objects)[0] ?? {};
      const chosen = new Set(of.config.pod.initContainers.map(({ name }) => name));
      for (const one of listAt(pod, 'initContainers')) {
        const isSidecar = at(one, 'restartPolicy') === 'Always';
        if (chosen.has(textAt(one, 'name')) && !isSidecar)
          expect(namesIn(objects, one)).toEqual(planned(of));
      }
    });
  });

  it('every environment has the variables of the base', () => {
    forAny((config) => {
      const base = planOf(config);
      for (const own of base.environments) expect(planned(own)).toEqual(planned(base));
    });
  });

  it('Compose gives the service the same variables, except those that only a cluster can set', () => {
    forAny((config) => {
      const of = planOf(config);
      const compose = read(filesOf(of), 'compose.yaml');
      if (compose === undefined) return;
      const service = Object(compose['services'])[composeName(of)];
      const wanted = of.variables.flatMap(({ name, source }) =>
        source.kind === 'secret' || (source.kind === 'value' && source.compose !== undefined)
          ? [name]
          : [],
      );
      expect(sorted(Object.keys(Object(service.environment)))).toEqual(sorted(wanted));
    }, 60);
  });

  it('.env.example has exactly the variables that compose.yaml reads', () => {
    forAny((config) => {
      const files = filesOf(planOf(config));
      const asked = ['compose.yaml', 'compose.override.yaml'].flatMap((path) => {
        // Compose creates a secret from a variable by its name; `$$` is an escaped dollar sign.
        const text = (files.get(path) ?? '').replaceAll('$$', '').replaceAll(/^\s*#.*$/gm, '');
        const secrets = Object.values(Object(read(files, path)?.['secrets']));
        return [
          // The home folder of the user is in every shell.
          ...named(text, /\$\{(?!HOME\})(\w+)(?::?[?-][^}]*)?\}/g),
          ...secrets
            .map((one) => String(Object(one).environment))
            .filter((name) => name !== 'undefined'),
        ];
      });
      const given = named(files.get('.env.example') ?? '', /^(\w+)=/gm);
      if (files.has('compose.yaml')) expect(given).toEqual(sorted(asked));
    }, 60);
  });

  it('values.yaml of the chart has the variables with the same names', () => {
    forAny((config) => {
      const of = planOf(config);
      const values = read(filesOf(of), `${chartFolder(of)}/values.yaml`);
      if (values === undefined) return;
      const fixed = of.variables.filter(
        ({ source }) => source.kind === 'field' || source.kind === 'resource',
      );
      const names = ['config', 'secretEnv', 'env'].flatMap((key) =>
        Object.keys(Object(values[key])),
      );
      expect(sorted([...names, ...fixed.map(({ name }) => name)])).toEqual(planned(of));
    }, 60);
  });

  it('the Rust code reads only variables that the container has, and every variable of the user', () => {
    forAny((config) => {
      const of = planOf(config);
      const files = filesOf(of);
      const settings = rustText(files, 'settings');
      if (of.rust === undefined || settings === '') return;
      const body = settings.split('#[cfg(test)]')[0] ?? '';
      const secrets = of.variables
        .filter(({ source }) => source.kind === 'secret')
        .map(({ name }) => name);
      const rows = config.settings.variables.map(({ name }) => name);
      const plain = of.variables.filter(
        ({ name, source }) => source.kind === 'value' && rows.includes(name),
      );
      expect(named(body, /\bsecret\(environment, "(\w+)"/g)).toEqual(sorted(secrets));
      expect(named(body, /\bvariable\(environment, "(\w+)"/g)).toEqual(
        sorted(plain.map(({ name }) => name)),
      );
      const facts = rustText(files, 'facts');
      expect(named(facts, /const LOG_VARIABLE: &str = "(\w+)"/g)).toEqual([
        of.config.settings.logVariable,
      ]);
      const path = named(facts, /const CONFIG_VARIABLE: &str = "(\w+)"/g);
      if (of.configurationFile !== undefined)
        expect(planned(of)).toEqual(expect.arrayContaining([...path]));
    }, 60);
  });

  it('the code reads the keys that the configuration file has, in the cluster and on the developer’s machine', () => {
    forAny((config) => {
      const of = planOf(config);
      const { configFile } = config.settings;
      if (configFile === 'none') return;
      const files = filesOf(of);
      const folder = `${of.rust?.prefix ?? ''}config`;
      const local = read(files, `${folder}/default.${configFile}`);
      const map = objectsOf(of).get(`ConfigMap/${configMapName(of.config, 'config')}`);
      const [[name, text] = ['', '']] = Object.entries(Object(at(map, 'data')));
      expect(read(new Map([[name, String(text)]]), name)).toEqual(local);
      for (const { environment = '' } of of.environments) {
        const own = read(files, `${folder}/${environment}.${configFile}`);
        if (own !== undefined && environment !== 'default')
          expect(keysOf(local)).toEqual(expect.arrayContaining([...keysOf(own)]));
      }
      const settings = rustText(files, 'settings').split('#[cfg(test)]')[0] ?? '';
      const asked = named(settings, /\.set_default\("([\w.-]+)"/g);
      if (settings !== '' && keysOf(local).some((key) => key !== ''))
        expect(asked).toEqual(expect.arrayContaining(keysOf(local).filter((key) => key !== '')));
    }, 60);
  });

  it('CONFIG_PATH is the mount path of the file, in the cluster and in Compose', () => {
    forAny((config) => {
      const of = planOf(config);
      const file = of.configurationFile;
      if (file === undefined || of.variables.every(({ name }) => name !== 'CONFIG_PATH')) return;
      const objects = objectsOf(of);
      const value = at(
        objects.get(`ConfigMap/${configMapName(of.config, 'env')}`),
        'data.CONFIG_PATH',
      );
      // A variable of the user with this name replaces it.
      if (config.settings.variables.some(({ name }) => name === 'CONFIG_PATH')) return;
      expect(value).toBe(file.path);
      const mount = listAt(ownContainer(of, objects), 'volumeMounts').find(
        (one) => at(one, 'mountPath') === file.directory,
      );
      expect(mount).toBeDefined();
      const compose = read(filesOf(of), 'compose.yaml');
      const service = Object(Object(compose?.['services'])[composeName(of)]);
      if (compose !== undefined)
        expect(listAt(service, 'configs')).toContainEqual({
          source: 'service-config',
          target: file.path,
        });
    }, 60);
  });
});
