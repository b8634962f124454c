import { checks } from './checks/index.ts';
import { install } from './install.ts';
import { proveTools } from './planted/prove.ts';

export async function main(_args: readonly string[]): Promise<number> {
  const needed = [...new Set(checks.flatMap(({ tools }) => tools))];
  const failed = await install(needed, (line) => console.log(line));
  if (failed.length > 0) return 1;
  const wrong = await proveTools(checks);
  for (const line of wrong) console.log(line);
  return wrong.length > 0 ? 1 : 0;
}
