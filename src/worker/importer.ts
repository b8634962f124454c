import { expose } from 'comlink';
import { filesFrom, importProject } from '../core/import/project.ts';
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
  importProject: async (path, choice) => importProject(path, filesFrom(texts, others), choice),
};

expose(api);
