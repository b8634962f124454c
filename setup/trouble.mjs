/** Something the user has to know and can act on: printed without a stack trace. */
export class Trouble extends Error {}

/** Ends a launcher: a Trouble as its own words, anything else whole, both with exit code 1. */
export const reportTrouble = (error) => {
  console.error(error instanceof Trouble ? `\n${error.message}` : error);
  process.exitCode = 1;
};
