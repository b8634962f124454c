import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Runs a program in the checkout; resolves to its exit code and, with `show: false`, its output.
 * The exit code is 127 when the program cannot be started.
 */
export const run = (program, args, { show = true, env = {}, cwd = root } = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });

/** Runs a tool of node_modules by its JavaScript entry, without a shell or PATH. */
export const runTool = (entry, args, options) =>
  run(process.execPath, [`node_modules/${entry}`, ...args], options);
