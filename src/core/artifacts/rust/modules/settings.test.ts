import { describe, expect, it } from 'vitest';
import { module } from '../testing/rust-files.ts';

describe('configuration', () => {
  it('reads secrets by the names in the Secret, from variables or files, and hides them (C-089)', () => {
    const settings = module('settings', ['services.database', 'postgresql']);
    expect(settings).toContain('secret(environment, "DATABASE_URL")');
    expect(settings).toContain('pub database_url: SecretString');
    expect(settings).toContain('format!("{name}_FILE")');
  });

  it('gives every key of the file a type and a default (C-088)', () => {
    const settings = module(
      'settings',
      ['settings.configFile', 'toml'],
      [
        'settings.configEntries',
        [
          { key: 'cache.maxSize', kind: 'number', value: '1000' },
          { key: 'cache.type', kind: 'text', value: 'a"b' },
          { key: 'rate', kind: 'number', value: '0.5' },
        ],
      ],
    );
    expect(settings).toContain('#[serde(rename = "maxSize")]\n    pub max_size: i64,');
    expect(settings).toContain('pub r#type: String,');
    expect(settings).toContain('.set_default("cache.type", "a\\"b")?');
    expect(settings).toContain('.set_default("rate", 0.5_f64)?');
    // The `config` crate converts variable names to lower case, so this key needs an override.
    expect(settings).toContain('set_override_option("cache.maxSize", given("APP__CACHE__MAXSIZE")');
  });

  it('takes the ports from the plan, even if the file has other ports', () => {
    const settings = module(
      'settings',
      ['settings.configFile', 'toml'],
      ['settings.configEntries', [{ key: 'server.port', kind: 'text', value: 'x' }]],
    );
    expect(settings.match(/"server\.port"/g)).toHaveLength(2);
    expect(settings).toContain('.set_default("server.port", HTTP_PORT)?');
  });
});

describe('numbers and names of the configuration', () => {
  const entries = (
    ...rows: readonly { key: string; kind: string; value: string; range?: string }[]
  ) =>
    [
      ['settings.configFile', 'toml'],
      ['settings.configEntries', rows.map((row) => ({ range: '', ...row }))],
    ] as const;

  it('checks bounds before it reads the entries, which consumes the layers', () => {
    const settings = module(
      'settings',
      ...entries({ key: 'pool.size', kind: 'number', value: '10', range: '1..100' }),
    );
    expect(settings).toContain('problems.keep(within(&layers, "pool.size", 1.0, 100.0));');
    const within = settings.indexOf('within(&layers, "pool.size"');
    expect(within).toBeGreaterThan(0);
    expect(within).toBeLessThan(settings.indexOf('layers.try_deserialize'));
    expect(settings).toContain('("APP__POOL__SIZE", "200")');
  });

  it('writes bounds beyond 2^53 as floats that rustc accepts', () => {
    const settings = module(
      'settings',
      ...entries({
        key: 'far',
        kind: 'number',
        value: '5',
        range: '-1000000000000000000000000..1000000000000000000000000',
      }),
    );
    expect(settings).toContain('within(&layers, "far", -1e+24, 1e+24)');
  });

  it('reads integers of 64 bits, and treats a number with a fraction or an exponent as a float', () => {
    const settings = module(
      'settings',
      ...entries(
        { key: 'most', kind: 'number', value: '9223372036854775807' },
        { key: 'least', kind: 'number', value: '-9223372036854775808' },
        { key: 'beyond', kind: 'number', value: '9223372036854775808' },
        { key: 'float', kind: 'number', value: '5.0' },
        { key: 'power', kind: 'number', value: '1e3' },
        { key: 'hex', kind: 'number', value: '0x10' },
      ),
    );
    expect(settings).toContain('.set_default("most", 9223372036854775807_i64)?');
    expect(settings).toContain('.set_default("least", -9223372036854775808_i64)?');
    expect(settings).toContain('.set_default("beyond", 9223372036854776000.0_f64)?');
    expect(settings).toContain('.set_default("float", 5.0_f64)?');
    expect(settings).toContain('.set_default("power", 1000.0_f64)?');
    expect(settings).toContain('.set_default("hex", 16_i64)?');
  });

  it.each([
    ['5', 'i64', '5_i64'],
    ['5.0', 'f64', '5.0_f64'],
    ['1e3', 'f64', '1000.0_f64'],
    ['0x1F', 'String', '"0x1F".to_owned()'],
    [' 5', 'String', '" 5".to_owned()'],
    ['9223372036854775808', 'f64', '9223372036854776000.0_f64'],
  ])('reads the variable %j as %s, because the process gets its text', (value, type, literal) => {
    const settings = module('settings', [
      'settings.variables',
      [{ name: 'WORKERS', kind: 'number', secret: false, value }],
    ]);
    expect(settings).toContain(`pub workers: ${type},`);
    expect(settings).toContain(`variable(environment, "WORKERS", ${literal})`);
  });

  it('gives every name a field and a type that rustc accepts without a warning', () => {
    const settings = module(
      'settings',
      ...entries(
        { key: 'a__b', kind: 'text', value: '' },
        { key: '_1.x', kind: 'text', value: '' },
        { key: 'Cache.size', kind: 'text', value: '' },
        { key: 'cache.size', kind: 'text', value: '' },
        { key: 'self.crate', kind: 'text', value: '' },
      ),
    );
    expect(settings).toContain('#[serde(rename = "a__b")]\n    pub a_b: String,');
    expect(settings).toContain('pub struct _1Entries {');
    expect(settings).toContain('pub cache_2: CacheEntries2,');
    expect(settings).toContain('pub self_: SelfEntries,');
    expect(settings).toContain('pub crate_: String,');
    // The `config` crate splits variable names at two underscores.
    expect(settings).toContain('set_override_option("a__b", given("APP__A__B")');
  });

  it('uses the short form for a field with the name of its local variable, as clippy requires', () => {
    const settings = module('settings', [
      'settings.variables',
      [{ name: 'VARIABLE_0', kind: 'text', secret: false, value: 'x' }],
    ]);
    expect(settings).toContain('variables: Variables {\n                variable_0,');
  });

  it.each([
    [['server'], 'listen'],
    [['server.port.x'], 'listen'],
    [['server', 'listen'], 'listener'],
    [['server', 'listen', 'listener'], 'listener2'],
    [['server.name'], 'server'],
  ])(
    'chooses a section for the listen addresses that does not conflict with %j: %s',
    (keys, section) => {
      const settings = module(
        'settings',
        ...entries(...keys.map((key) => ({ key, kind: 'text', value: 'x' }))),
      );
      expect(settings).toContain(`.set_default("${section}.port", HTTP_PORT)?`);
    },
  );
});
