export type TestArguments =
  | { readonly fault: string }
  | {
      readonly fault?: never;
      readonly steps: readonly string[];
      readonly unitPaths: readonly string[];
      readonly browserPaths: readonly string[];
      readonly full: boolean;
    };

export const parseTestArguments: (
  words: readonly string[],
  known: readonly string[],
) => TestArguments;
