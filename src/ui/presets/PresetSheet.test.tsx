// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { presets } from '../../core/index.ts';
import { PresetSheet } from './PresetSheet.tsx';

afterEach(cleanup);

const show = () => render(<PresetSheet onClose={() => undefined} />);
const choose = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }));

describe('the presets', () => {
  it('are all offered, and only the chosen one shows its forms', () => {
    show();
    const group = screen.getByRole('radiogroup', { name: 'Presets' });
    expect(within(group).getAllByRole('radio')).toHaveLength(presets.length);
    choose(/^Rust with Docker/);
    const forms = screen.getByRole('radiogroup', { name: 'Forms of “Rust with Docker”' });
    expect(within(forms).getAllByRole('radio')).toHaveLength(7);
  });

  it('show what the chosen form changes', () => {
    show();
    choose(/^Rust with Docker/);
    expect(screen.queryByText('alpine')).toBeNull();
    choose(/^Minimal Alpine image/);
    expect(screen.getByText('alpine')).toBeTruthy();
  });

  it('keep the chosen form while another preset is looked at', () => {
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
