import { expect, it } from 'vitest';
import { spansOf } from './otlp.ts';

const text = (value: string): readonly number[] => [...new TextEncoder().encode(value)];
const inside = (number: number, bytes: readonly number[]): readonly number[] => [
  number * 8 + 2,
  bytes.length,
  ...bytes,
];

it('reads name, kind, status and attributes of each span', () => {
  const attribute = (name: string, value: readonly number[]): readonly number[] =>
    inside(9, [...inside(1, text(name)), ...inside(2, value)]);
  const span = [
    ...inside(5, text('GET /')),
    ...[6 * 8, 2],
    ...[7 * 8 + 1, 1, 2, 3, 4, 5, 6, 7, 8],
    ...attribute('http.route', inside(1, text('/'))),
    ...attribute('http.response.status_code', [3 * 8, 200, 1]),
    ...inside(15, [3 * 8, 2]),
  ];
  const request = inside(1, inside(2, inside(2, span)));
  expect(spansOf(new Uint8Array(request))).toEqual([
    {
      name: 'GET /',
      kind: 2,
      status: 2,
      attributes: { 'http.route': '/', 'http.response.status_code': 200 },
    },
  ]);
});
