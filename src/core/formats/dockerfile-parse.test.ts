import { describe, expect, it } from 'vitest';
import {
  dockerCommand,
  dockerInstructions,
  dockerPairs,
  dockerStages,
  shellWords,
} from './dockerfile-parse.ts';

describe('the instructions of a Dockerfile', () => {
  it('join continued lines, without the comments between them', () => {
    const text =
      '# syntax=docker/dockerfile:1\nFROM a\nRUN apt-get \\\n  # why\n\n  install x\nEXPOSE 1\n';
    expect(dockerInstructions(text)).toEqual([
      { keyword: 'FROM', text: 'a', line: 2 },
      { keyword: 'RUN', text: 'apt-get    install x', line: 3 },
      { keyword: 'EXPOSE', text: '1', line: 7 },
    ]);
  });

  it('do not begin within a here-document', () => {
    const text = 'FROM a\nRUN <<EOF\nEXPOSE 9\nEOF\ncmd ["x"]\n';
    expect(dockerInstructions(text).map(({ keyword, line }) => [keyword, line])).toEqual([
      ['FROM', 1],
      ['RUN', 2],
      ['CMD', 5],
    ]);
  });

  it('end with the file, also after an open line', () => {
    expect(dockerInstructions('FROM a \\')).toEqual([{ keyword: 'FROM', text: 'a', line: 1 }]);
  });
});

describe('the stages of a Dockerfile', () => {
  it('have their images with the arguments before the first stage', () => {
    const text =
      'ARG RUST=1.80\nARG SUITE="bookworm"\nFROM --platform=$BUILDPLATFORM rust:${RUST}-slim-$SUITE AS build\nRUN x\nFROM ${OTHER:-debian}\n';
    expect(dockerStages(text).map(({ base, name, line }) => [base, name, line])).toEqual([
      ['rust:1.80-slim-bookworm', 'build', 3],
      ['debian', undefined, 5],
    ]);
  });
});

describe('the words of an instruction', () => {
  it('are those of a shell or of a JSON array', () => {
    expect(shellWords(`a "b c" 'd "e"' f\\ g`)).toEqual(['a', 'b c', 'd "e"', 'f g']);
    expect(dockerCommand('["./app", "--port", "80"]')).toEqual({
      words: ['./app', '--port', '80'],
      shell: false,
    });
    expect(dockerCommand('./app --port 80')).toEqual({
      words: ['./app', '--port', '80'],
      shell: true,
    });
  });

  it('are pairs with or without equals signs', () => {
    expect(dockerPairs('A=1 B="x y"')).toEqual([
      { name: 'A', value: '1' },
      { name: 'B', value: 'x y' },
    ]);
    expect(dockerPairs('PATH /usr/bin:$PATH')).toEqual([{ name: 'PATH', value: '/usr/bin:$PATH' }]);
  });
});
