// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importCargoToml } from '../../core/import/cargo-toml.ts';
import {
  defaultDecisions,
  defaults,
  keepingCode,
  presets,
  withStatements,
} from '../../core/index.ts';
import { beginning } from '../state/history.ts';
import { applyConfig, currentConfig, setField, startOver, store, undo } from '../state/index.ts';
import { PresetSheet } from './PresetSheet.tsx';

afterEach(cleanup);
beforeEach(() => store.setState({ history: beginning(defaultDecisions) }));

const show = () => render(<PresetSheet onClose={() => undefined} />);
const choose = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }));

describe('the presets', () => {
  it('are all listed, and only the selected one shows its variants', () => {
    show();
    const group = screen.getByRole('radiogroup', { name: 'Presets' });
    expect(within(group).getAllByRole('radio')).toHaveLength(presets.length);
    choose(/^Rust with Docker/);
    const forms = screen.getByRole('radiogroup', { name: 'Forms of “Rust with Docker”' });
    expect(within(forms).getAllByRole('radio')).toHaveLength(7);
  });

  it('show what the selected variant changes', () => {
    show();
    choose(/^Rust with Docker/);
    expect(screen.queryByText('alpine')).toBeNull();
    choose(/^Minimal Alpine image/);
    expect(screen.getByText('alpine')).toBeTruthy();
  });

  it('keep the selected variant while another preset is selected', () => {
    show();
    choose(/^Rust with Docker/);
    choose(/^Minimal Alpine image/);
    choose(/^Recommended/);
    choose(/^Rust with Docker/);
    expect(screen.getByRole('radio', { name: /^Minimal Alpine image/ })).toHaveProperty(
      'checked',
      true,
    );
  });
});

const manifest = `[package]
name = "orders"
version = "2.0.0"

[dependencies]
axum = "0.8"
sqlx = { version = "0.8", features = ["postgres", "runtime-tokio-rustls"] }
redis = "0.32"
opentelemetry-otlp = { version = "0.31", default-features = false, features = ["grpc-tonic"] }
`;

/** Applies all facts of the manifest, as the import does. */
const takeOver = () => {
  const imported = importCargoToml(manifest);
  if (!imported.ok) throw new Error('no TOML');
  const described = imported.facts.map(({ path }) => path);
  applyConfig(
    withStatements(defaults, imported.facts),
    { en: 'Imported', 'zh-CN': '已导入' },
    described,
  );
  return { facts: imported.facts, described };
};

const apply = () => fireEvent.click(screen.getByRole('button', { name: 'Apply preset' }));
const keepSwitch = () => screen.getByRole('switch', { name: 'Keep what describes my code' });

describe('a preset after an import', () => {
  it('keeps database, cache and protocol of the manifest, as the command line does', () => {
    const { facts, described } = takeOver();
    show();
    expect(keepSwitch()).toHaveProperty('checked', true);
    apply();
    const config = currentConfig();
    expect(config.project.name).toBe('orders');
    expect(config.services).toMatchObject({ database: 'postgresql', cache: 'valkey' });
    expect(config.telemetry.protocol).toBe('grpc');
    expect(config.traffic.exposure).toBe('gateway');
    const preset = presets[0]?.decisions.base ?? defaults;
    expect(config).toEqual(keepingCode(preset, withStatements(defaults, facts), described));
  });

  it('shows what it keeps and, without the switch, what it would change', () => {
    takeOver();
    show();
    expect(screen.getByText(/settings that describe your code are kept: .*Database/)).toBeTruthy();
    fireEvent.click(keepSwitch());
    expect(
      screen.getByText(/^Changes \d+ settings that describe your code: .*Database/),
    ).toBeTruthy();
  });

  it('keeps fields edited by hand, also after a second preset, until the switch is off', () => {
    setField('services.broker', 'nats');
    for (const name of [/^Recommended/, /^Production web API/]) {
      show();
      choose(name);
      apply();
      cleanup();
      expect(currentConfig().services.broker).toBe('nats');
    }
    show();
    choose(/^Recommended/);
    fireEvent.click(keepSwitch());
    apply();
    expect(currentConfig().services.broker).toBe('none');
    undo();
    expect(currentConfig().services.broker).toBe('nats');
  });

  it('keeps nothing after starting over', () => {
    takeOver();
    startOver();
    show();
    apply();
    expect(currentConfig().services.database).toBe('none');
  });
});
