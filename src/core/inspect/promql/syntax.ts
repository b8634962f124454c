import { parser } from '@prometheus-io/lezer-promql';
import type { Text } from '../../fields/index.ts';
import { nearestName } from '../nearest-name.ts';
import { signatures } from './signatures.ts';

/** A node of the syntax tree; an error node marks a syntax error. */
export type PromqlNode = ReturnType<typeof parser.parse>['topNode'];

/** An error of Prometheus with its offsets in the query. */
export interface PromqlProblem {
  readonly start: number;
  readonly end: number;
  readonly message: Text;
}

const unclosed = (opening: string, closing: string): Text => ({
  en: `This \`${opening}\` is never closed; add \`${closing}\`.`,
  'zh-CN': `这个 \`${opening}\` 没有闭合，请补上 \`${closing}\`。`,
});

const unknownFunction = (name: string): Text => {
  const near = nearestName(name, [...signatures.keys()]);
  return {
    en: `PromQL has no function \`${name}\`${near === undefined ? '.' : `; did you mean \`${near}\`?`}`,
    'zh-CN': `PromQL 没有 \`${name}\` 函数${near === undefined ? '。' : `，是否应为 \`${near}\`？`}`,
  };
};

const nothingBehind = (operator: string): Text => ({
  en: `Nothing stands behind \`${operator}\`; complete the expression.`,
  'zh-CN': `\`${operator}\` 之后没有内容，请补全表达式。`,
});

const badMatcher: Text = {
  en: 'A matcher is `label="value"`, with `=`, `!=`, `=~` or `!~` and quotes; several are separated by commas.',
  'zh-CN':
    '匹配条件应为 `label="value"`，运算符为 `=`、`!=`、`=~` 或 `!~`，值须加引号，多个条件用逗号分隔。',
};

const badRange: Text = {
  en: 'A range is a duration in brackets, such as `[5m]` or `[1h30m]`.',
  'zh-CN': '时间范围应为方括号中的时长，例如 `[5m]` 或 `[1h30m]`。',
};

const empty: Text = { en: 'The query is empty; write one.', 'zh-CN': '查询为空，请填写。' };

const endsEarly: Text = {
  en: 'The query ends too early; complete the expression.',
  'zh-CN': '查询过早结束，请补全表达式。',
};

const misplaced = (found: string): Text => ({
  en: `\`${found}\` cannot stand here; remove it, or add the operator or bracket that belongs before it.`,
  'zh-CN': `\`${found}\` 不能出现在这里，请删除它，或补上前面缺少的运算符或括号。`,
});

const closers: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']' };

/** The last unclosed bracket before an offset. */
const openBracket = (query: string, end: number): number | undefined => {
  const open: number[] = [];
  const tokens = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`[^`]*`|#.*|[()[\]{}]/gu;
  for (const { 0: token, index } of query.slice(0, end).matchAll(tokens)) {
    if (Object.hasOwn(closers, token)) open.push(index);
    else if (/^[)\]}]$/u.test(token)) open.pop();
  }
  return open.at(-1);
};

/** The problem of an unknown function: a name followed by a bracket. */
const calledName = (query: string, error: PromqlNode): PromqlProblem | undefined => {
  const [name] = /[A-Za-z_]\w*$/u.exec(query.slice(0, error.from).trimEnd()) ?? [];
  const isCalled = query[error.from] === '(' && error.parent?.name === 'VectorSelector';
  if (name === undefined || !isCalled || signatures.has(name)) return undefined;
  const start = query.lastIndexOf(name, error.from);
  return { start, end: start + name.length, message: unknownFunction(name) };
};

const explained = (query: string, error: PromqlNode): PromqlProblem => {
  const { from, to } = error;
  if (query.trim() === '') return { start: 0, end: query.length, message: empty };
  const called = calledName(query, error);
  if (called !== undefined) return called;
  const parent = error.parent?.name ?? '';
  const rest = query.slice(from).trim();
  const open = openBracket(query, from);
  const opening = open === undefined ? '' : (query[open] ?? '');
  if (parent === 'MatrixSelector' || parent === 'SubqueryExpr' || opening === '[') {
    const start = open ?? from;
    const close = query.indexOf(']', start);
    return { start, end: close < 0 ? Math.max(to, start + 1) : close + 1, message: badRange };
  }
  const isEnd = rest === '' || /^[)\]}]/u.test(rest);
  if (isEnd && parent === 'BinaryExpr') {
    const [operator = ''] = /(?:\w+|[^\w\s]+)$/u.exec(query.slice(0, from).trimEnd()) ?? [];
    const start = query.lastIndexOf(operator, from);
    return { start, end: start + operator.length, message: nothingBehind(operator) };
  }
  if (rest === '' && open !== undefined) {
    return { start: open, end: open + 1, message: unclosed(opening, closers[opening] ?? '') };
  }
  if (rest === '') return { start: Math.max(0, from - 1), end: from, message: endsEarly };
  if (opening === '{') return { start: from, end: Math.max(to, from + 1), message: badMatcher };
  const [word = ''] = /^(?:\w+|[^\w\s]+)/u.exec(rest) ?? [];
  const start = query.indexOf(word, from);
  return { start, end: start + Math.max(1, word.length), message: misplaced(word) };
};

/** The problem of an unclosed string, because the grammar accepts it. */
const openString = (query: string, node: PromqlNode): PromqlProblem | undefined => {
  const quote = query[node.from] ?? '"';
  const isClosed = node.to - node.from > 1 && query[node.to - 1] === quote;
  if (isClosed) return undefined;
  return { start: node.from, end: node.to, message: unclosed(quote, quote) };
};

/** The syntax tree of a query, or its first syntax error. */
export const parsePromql = (query: string): PromqlNode | PromqlProblem => {
  const tree = parser.parse(query);
  let mistake: PromqlProblem | undefined;
  tree.iterate({
    enter: ({ node }) => {
      if (node.name === 'StringLiteral') mistake ??= openString(query, node);
      if (node.type.isError) mistake ??= explained(query, node);
    },
  });
  return mistake ?? tree.topNode;
};
