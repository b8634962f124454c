import type { Server } from 'node:http';

export declare const staticServer: (folder: string) => Server;
export declare const serve: (
  folder: string,
  options: { readonly port: number; readonly strict?: boolean },
) => Promise<{ readonly server: Server; readonly address: string; readonly taken?: number }>;
