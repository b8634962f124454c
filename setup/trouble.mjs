/** An error that the user can fix: printed without a stack trace. */
export class Trouble extends Error {}

/**
 * Prints an error of a launcher and sets exit code 1: only the message of a Trouble, any other
 * error with its stack trace.
 */
export const reportTrouble = (error) => {
  console.error(error instanceof Trouble ? `\n${error.message}` : error);
  process.exitCode = 1;
};
