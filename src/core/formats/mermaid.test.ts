import { expect, test } from 'vitest';
import { mermaidLabel } from './mermaid.ts';

test('A label has the given lines, and no text can end it early.', () => {
  expect(mermaidLabel('api', 'port 8080')).toBe('"api<br/>port 8080"');
  expect(mermaidLabel('a"] --> x[')).toBe('"a#34;#93; --#62; x#91;"');
  expect(mermaidLabel('a\n%% b;')).toBe('"a #37;#37; b#59;"');
});
