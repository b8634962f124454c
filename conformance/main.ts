import { install } from './install.ts';
import { tools } from './tools.ts';

export async function main(_args: readonly string[]): Promise<number> {
  const failed = await install(tools.map(({ name }) => name), (line) => console.log(line));
  return failed.length > 0 ? 1 : 0;
}
