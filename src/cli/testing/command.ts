import { run } from '../run.ts';
import { memory, testIo } from './memory.ts';

/** Runs a command in `/project`, where these files exist. */
export const waybill = async (
  args: readonly string[],
  files: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
) => {
  const disk = memory({ '/project/.keep': '', ...files });
  const { io, said, complained } = testIo(disk, env);
  const code = await run(args, io);
  return { code, out: said(), err: complained(), disk };
};

/** A Cargo.toml. */
export const manifest = `[package]
name = "orders-api"
version = "0.3.0"
edition = "2024"

[dependencies]
axum = "0.8"
`;

/** A waybill.yaml. */
export const yaml = 'waybill: 1\nproject:\n  name: orders\n';

/** Runs commands one after the other in a folder of one file system in memory. */
export const session = (files: Readonly<Record<string, string>> = {}) => {
  const disk = memory({ '/project/.keep': '', ...files });
  return {
    disk,
    waybill: async (cwd: string, ...args: string[]) => {
      const { io, said, complained } = testIo(disk);
      const code = await run(args, { ...io, cwd });
      return { code, out: said(), err: complained() };
    },
  };
};
