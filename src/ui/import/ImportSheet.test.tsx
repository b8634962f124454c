// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultDecisions, defaults } from '../../core/index.ts';
import { beginning } from '../state/history.ts';
import { currentConfig, currentDecisions, setView, store, undo } from '../state/index.ts';
import { firstView } from '../state/view.ts';
import { give } from './given.ts';
import { ImportSheet } from './ImportSheet.tsx';
import { startReading } from './reading.ts';
import { givenFolder } from './roles.ts';

const onClose = vi.fn();

beforeEach(() => {
  store.setState({ history: beginning(defaultDecisions), view: firstView, notices: [] });
  onClose.mockClear();
  render(<ImportSheet onClose={onClose} />);
});

afterEach(() => {
  // The pasted text outlives the sheet; cancelling removes it.
  const cancel = screen.queryByRole('button', { name: /Cancel|Another file/, hidden: true });
  if (cancel) fireEvent.click(cancel);
  cleanup();
});

const button = (name: string | RegExp) => screen.getByRole('button', { name, hidden: true });

const paste = (text: string) => {
  fireEvent.change(screen.getByLabelText('or paste its text'), { target: { value: text } });
  fireEvent.click(button('Read'));
};

describe('importing', () => {
  it('applies the selected facts as one step and omits the others', () => {
    paste('[package]\nname = "orders"\nversion = "2.0.0"\n\n[dependencies]\naxum = "0.8"\n');
    fireEvent.click(screen.getByRole('checkbox', { name: /Version/, hidden: true }));
    fireEvent.click(button(/^Apply \d+ change/));
    expect(currentConfig().project.name).toBe('orders');
    expect(currentConfig().project.version).toBe(defaults.project.version);
    expect(onClose).toHaveBeenCalledOnce();
    undo();
    expect(currentConfig()).toBe(defaults);
  });

  it('shows the reason and the text of the line', () => {
    paste('[package]\nname = "orders"\n');
    const box = screen.getByRole('checkbox', { name: /Name.*app.*orders/, hidden: true });
    expect(box.closest('li')?.textContent).toContain('line 2');
    expect(box.closest('li')?.textContent).toContain('name = "orders"');
  });

  it('shows the file and the line of a fact from another file, without its secrets', async () => {
    const manifest = '[package]\nname = "orders"\n[dependencies]\naxum = "0.8"\n';
    const example = 'DB_PASSWORD=tr0ub4dor&3x9Q\n';
    const given = givenFolder('shop', {
      files: [
        { name: 'shop/Cargo.toml', text: manifest },
        { name: 'shop/.env.example', text: example },
      ],
      others: [],
      unread: 0,
      seen: 3,
    });
    act(() => give(() => given));
    const box = await screen.findByRole('checkbox', { name: /Variables/, hidden: true });
    expect(box.closest('li')?.textContent).toContain('shop/.env.example, line 1');
    expect(document.body.textContent).not.toContain('tr0ub4dor');
  });

  it('ships the other programs that are ticked, in one step that undo takes back', async () => {
    const manifest = (name: string, dependencies: string) =>
      `[package]\nname = "${name}"\nversion = "1.0.0"\n[dependencies]\n${dependencies}`;
    const texts = {
      'Cargo.toml': '[workspace]\nmembers = ["crates/*"]\n',
      'crates/api/Cargo.toml': manifest('orders-api', 'axum = "0.8"\n'),
      'crates/api/src/main.rs': 'fn main() {}\n',
      'crates/worker/Cargo.toml': manifest('orders-worker', 'async-nats = "0.42"\n'),
      'crates/worker/src/main.rs': 'fn main() {}\n',
    };
    const files = Object.entries(texts).map(([name, text]) => ({ name: `shop/${name}`, text }));
    act(() => give(() => givenFolder('shop', { files, others: [], unread: 0, seen: 9 })));
    const packages = await screen.findByLabelText('Package to ship');
    fireEvent.change(packages, { target: { value: 'orders-api' } });
    const worker = await screen.findByRole('checkbox', { name: /orders-worker/, hidden: true });
    expect(worker.closest('label')?.textContent).toContain('Worker');
    fireEvent.click(worker);
    const name = await screen.findByRole('textbox', { name: 'Name', hidden: true });
    // Safe cast: a text box is an input.
    expect((name as HTMLInputElement).value).toBe('worker');
    fireEvent.change(name, { target: { value: 'No name' } });
    expect(button(/^Apply/).hasAttribute('disabled')).toBe(true);
    fireEvent.change(name, { target: { value: 'consumer' } });
    const broker = screen.getByRole('checkbox', { name: /Broker/, hidden: true });
    expect(broker.closest('li')?.textContent).toContain('orders-worker');
    fireEvent.click(button(/^Apply \d+ changes/));
    expect(currentDecisions().workloads).toEqual({
      consumer: {
        workload: { kind: 'worker' },
        project: { binary: 'orders-worker', package: 'orders-worker' },
      },
    });
    expect(currentConfig().services.broker).toBe('nats');
    expect(store.getState().notices.at(-1)?.text.en).toContain('consumer');
    undo();
    expect(currentDecisions()).toBe(defaultDecisions);
  });

  it('shows how far a folder is read, and cancels it', () => {
    const { report, signal } = startReading();
    act(() => report({ seen: 1200, read: 7 }));
    expect(screen.getByRole('status', { hidden: true }).textContent).toContain('1200 entries');
    fireEvent.click(button('Cancel'));
    expect(signal.aborted).toBe(true);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('shows the line of a TOML parse error and changes nothing', () => {
    paste('[package]\nname = "orders\n');
    const alert = screen.getByRole('alert', { hidden: true });
    expect(alert.textContent).toContain('Line 2');
    expect(alert.textContent).toContain('name = "orders');
    expect(alert.textContent).toContain('not touched');
    expect(currentConfig()).toBe(defaults);
  });

  it('lets the user correct the text', () => {
    paste('[package]\nname = "orders\n');
    paste('[package]\nname = "orders"\n');
    expect(button(/^Apply/)).toBeDefined();
  });

  it('shows what a waybill.yaml would change and what cannot be read', () => {
    paste('waybill: 1\nproject:\n  name: kept\n  colour: red\n');
    expect(screen.getByText('1 entry could not be read')).toBeDefined();
    fireEvent.click(button('Apply 1 change'));
    expect(currentConfig().project.name).toBe('kept');
  });

  it('is in Chinese when the page is', async () => {
    setView({ locale: 'zh-CN' });
    expect(await screen.findByText('选择文件…')).toBeDefined();
    setView({ locale: 'en' });
    expect(await screen.findByText('Choose a file…')).toBeDefined();
  });
});
