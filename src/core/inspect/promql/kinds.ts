import type { Text } from '../../fields/index.ts';
import {
  experimental,
  numbersCompared,
  rangeInOperation,
  rangeOfResult,
  setOfNumbers,
  textInOperation,
  wholeRange,
  wrongArgument,
  wrongCount,
} from './kind-messages.ts';
import { selectorProblem } from './selectors.ts';
import { isExperimental, isKind, type Kind, signatures } from './signatures.ts';
import type { PromqlNode, PromqlProblem } from './syntax.ts';

const mistake = ({ from, to }: PromqlNode, message: Text): PromqlProblem => ({
  start: from,
  end: to,
  message,
});

/** Finds the type of an expression, and the first type error. */
class Judge {
  first: PromqlProblem | undefined;
  readonly #query: string;
  readonly #shown: string;

  /** `shown` is the original query with its placeholders; messages quote it. */
  constructor(query: string, shown: string) {
    this.#query = query;
    this.#shown = shown;
  }

  #text({ from, to }: PromqlNode): string {
    return this.#shown.slice(from, to);
  }

  #blame(node: PromqlNode, message: Text): void {
    this.first ??= mistake(node, message);
  }

  kindOf(node: PromqlNode): Kind {
    switch (node.name) {
      case 'FunctionCall':
      case 'AggregateExpr':
        return this.#call(node);
      case 'BinaryExpr':
        return this.#operation(node);
      case 'MatrixSelector':
      case 'SubqueryExpr':
        this.#range(node);
        return 'm';
      case 'NumberDurationLiteral':
        return 's';
      case 'StringLiteral':
        return 't';
      case 'VectorSelector':
        this.first ??= selectorProblem(this.#query, node);
        return 'v';
      case 'UnaryExpr':
        return node.lastChild === null ? 'v' : this.kindOf(node.lastChild);
      // Parentheses, `offset`, `@` and similar modifiers do not change the type of their operand.
      default:
        return node.firstChild === null ? 'v' : this.kindOf(node.firstChild);
    }
  }

  #range(node: PromqlNode): void {
    const ranged = node.firstChild;
    if (ranged === null) return;
    this.kindOf(ranged);
    const isSelector = ranged.name === 'VectorSelector';
    if (node.name === 'MatrixSelector' && !isSelector) this.#blame(node, rangeOfResult);
  }

  #call(node: PromqlNode): Kind {
    const called = node.firstChild;
    const name = called === null ? '' : this.#text(called);
    const given = node.getChild('FunctionCallBody')?.getChildren('Expr') ?? [];
    const signature = signatures.get(name.toLowerCase());
    if (signature === undefined || called === null) return 'v';
    const { arguments: wanted, result } = signature;
    const least = wanted.filter((kind) => kind.length === 1).length;
    const most = wanted.at(-1)?.endsWith('*') ? Number.POSITIVE_INFINITY : wanted.length;
    if (given.length < least || given.length > most) {
      this.#blame(node, wrongCount(name, signature, given.length));
    }
    if (isExperimental(name)) this.#blame(called, experimental(name));
    for (const [index, argument] of given.entries()) {
      const kind = wanted[Math.min(index, wanted.length - 1)]?.[0];
      const found = this.kindOf(argument);
      if (!isKind(kind) || kind === found) continue;
      this.#blame(argument, wrongArgument(name, kind, this.#text(argument)));
    }
    return result;
  }

  #operation(node: PromqlNode): Kind {
    const [left, right] = [node.firstChild, node.lastChild];
    if (left === null || right === null) return 'v';
    const kinds = [this.kindOf(left), this.kindOf(right)];
    for (const [side, kind] of [[left, kinds[0]] as const, [right, kinds[1]] as const]) {
      if (kind === 'm') this.#blame(side, rangeInOperation);
      if (kind === 't') this.#blame(side, textInOperation);
    }
    const isSet = ['And', 'Or', 'Unless'].some((name) => node.getChild(name) !== null);
    if (isSet && kinds.includes('s')) this.#blame(node, setOfNumbers);
    if (!kinds.every((kind) => kind === 's')) return 'v';
    const isComparison = ['Eql', 'Neq', 'Gtr', 'Gte', 'Lss', 'Lte'].some(
      (name) => node.getChild(name) !== null,
    );
    if (isComparison && node.getChild('BoolModifier') === null) this.#blame(node, numbersCompared);
    return 's';
  }
}

/** The first argument or operand of the wrong type in a query without syntax errors. */
export const kindProblem = (
  query: string,
  top: PromqlNode,
  shown: string,
): PromqlProblem | undefined => {
  const judge = new Judge(query, shown);
  const expression = top.firstChild;
  if (expression === null) return undefined;
  const kind = judge.kindOf(expression);
  return judge.first ?? (kind === 'm' ? mistake(expression, wholeRange) : undefined);
};
