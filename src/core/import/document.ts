import { markdownCode, markdownTable } from '../formats/markdown.ts';
import { cargoFiles, readers } from './readers/index.ts';
import { type Rank, ranks, rankTitles, type WantedKind } from './readers/reader.ts';

const row = ({ title, fields }: WantedKind): readonly string[] => [
  title.en,
  fields.map((path) => markdownCode(path)).join(', '),
];

/** Text of docs/import.md: which files are read, and which fields they give. */
export const importDocument = (): string =>
  `${[
    '# What is read from a repository\n',
    '`waybill init` and the page read a repository on the machine of the user; nothing is uploaded. Folders with build output or history (`target`, `.git`, `node_modules`) are not searched, files that Waybill wrote itself are left out, and of a variable that is a secret only the name is read. Each fact names its file and its line, and says whether the file states it or only makes it likely.\n',
    '<!-- Written from src/core/import: WAYBILL_DOCS=write npx vitest run src/core/import/document.test.ts -->\n',
    '## Files and fields\n',
    markdownTable(['Files', 'Fields'], [...cargoFiles, ...readers].map(row)),
    '## If files disagree\n',
    'What Cargo.toml states comes first and what it only makes likely comes last. Between them the files are believed in this order; lists and tables take the items of every file, and of two items with the same name that of the first file:\n',
    ...ranks.map((rank: Rank, index) => `${index + 1}. ${rankTitles[rank]}`),
    '\nThe variables of a port and of an address to listen on follow the port that was chosen, and listen on all interfaces, because a container that listens on 127.0.0.1 cannot be reached.',
  ].join('\n')}\n`;
