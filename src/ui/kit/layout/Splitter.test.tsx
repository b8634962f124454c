// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Splitter } from './Splitter.tsx';

afterEach(cleanup);

it('moves by keyboard within its bounds and reports its position', () => {
  const onResize = vi.fn();
  render(
    <Splitter
      label="Width"
      controls="pane"
      size={190}
      min={168}
      max={200}
      onResize={onResize}
      onReset={() => {}}
    />,
  );
  const separator = screen.getByRole('separator', { name: 'Width' });
  expect(separator.getAttribute('aria-valuenow')).toBe('190');
  for (const key of ['ArrowRight', 'ArrowLeft', 'Home', 'End', 'Enter'])
    fireEvent.keyDown(separator, { key });
  expect(onResize.mock.calls.flat()).toEqual([200, 174, 168, 200]);
});
