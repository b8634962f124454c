import { documents } from '../inspect/documents/index.ts';

/** A problem in a form for tests: with the marked text instead of columns. */
export interface DocumentFault {
  readonly marked: string;
  readonly line: number;
  readonly by: string;
  readonly en: string;
  readonly zh: string;
}

/** The problems of a text, by default of a manifest for Kubernetes 1.36. */
export const faultsIn = async (
  text: string,
  { path = 'object.yaml', kubernetes = '1.36' } = {},
): Promise<readonly DocumentFault[]> => {
  const file = { path, text, about: { en: 'A sample.', 'zh-CN': '示例。' } };
  const lines = text.split('\n');
  const problems = await documents.inspect(file, { kubernetes });
  return problems.map(({ line, column, endLine, endColumn, by, message }) => ({
    marked: (lines[line - 1] ?? '').slice(column - 1, endLine === line ? endColumn - 1 : undefined),
    line,
    by,
    en: message.en,
    zh: message['zh-CN'],
  }));
};
