import type { Io } from './io.ts';
import { nodeFiles } from './node-files.ts';
import { run } from './run.ts';

const { env, stdout, stderr } = process;

const io: Io = {
  cwd: process.cwd(),
  files: nodeFiles,
  env,
  colour: stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
};

// A reader such as `head` may close the pipe early; that is not an error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// process.exit could cut off output that is still being written to a pipe.
run(process.argv.slice(2), io).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 70;
  },
);
