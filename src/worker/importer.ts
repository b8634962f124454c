import { expose } from 'comlink';
import { importPrograms } from '../core/import/programs-together.ts';
import { filesFrom } from '../core/import/project.ts';
import type { ImporterApi } from './importer-api.ts';

let texts = new Map<string, string>();
let others: readonly string[] = [];

const api: ImporterApi = {
  begin: async (paths) => {
    texts = new Map();
    others = paths;
  },
  add: async (files) => {
    for (const [path, text] of files) texts.set(path, text);
  },
  importPrograms: async (path, choice, also) =>
    importPrograms(path, filesFrom(texts, others), choice, also),
};

expose(api);
