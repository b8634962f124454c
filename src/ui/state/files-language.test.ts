// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import {
  decodeLink,
  defaultDecisions,
  defaults,
  encodeLink,
  single,
  withValue,
} from '../../core/index.ts';
import { applyConfig, setField, startOver } from './edits.ts';
import { beginning } from './history.ts';
import { startSession } from './session.ts';
import { loadWriter } from './storage/keeping.ts';
import { currentConfig, setView, store } from './store.ts';
import { undo } from './travel.ts';
import { firstView } from './view.ts';

let stop = () => {};

const start = (language: string) => {
  stop();
  vi.spyOn(navigator, 'language', 'get').mockReturnValue(language);
  store.setState({ history: beginning(defaultDecisions), view: firstView, notices: [] });
  stop = startSession();
};

const language = () => currentConfig().packaging.language;

beforeAll(loadWriter);

beforeEach(() => {
  window.sessionStorage.clear();
  window.localStorage.clear();
  window.location.hash = '';
});

afterEach(() => {
  stop();
  stop = () => {};
  vi.restoreAllMocks();
});

it('The files of a first visit are in the language of the page.', () => {
  start('zh-CN');
  expect(language()).toBe('zh-CN');
  expect(decodeLink(encodeLink(single(currentConfig()))).decisions.base.packaging.language).toBe(
    'zh-CN',
  );
  start('de');
  expect(language()).toBe('en');
});

it('The language of the files follows the page, and undo does not bring the former one back.', () => {
  start('en');
  setField('project.name', 'orders');
  setView({ locale: 'zh-CN' });
  expect(language()).toBe('zh-CN');
  expect(store.getState().notices.at(-1)?.text.en).toContain('Language of the files');
  undo();
  expect(language()).toBe('zh-CN');
  expect(currentConfig().project.name).toBe('app');
  setView({ locale: 'en' });
  expect(language()).toBe('en');
});

it('A chosen language stays when the language of the page changes, also after a reload.', () => {
  start('zh-CN');
  setField('packaging.language', 'en');
  stop();
  store.setState({ history: beginning(defaultDecisions), view: firstView, notices: [] });
  stop = startSession();
  expect(language()).toBe('en');
  setView({ locale: 'en' });
  setView({ locale: 'zh-CN' });
  expect(language()).toBe('en');
});

it('A configuration from elsewhere keeps the language that it was made with.', () => {
  start('zh-CN');
  applyConfig(withValue(defaults, 'project.name', 'theirs'), { en: 'Opened', 'zh-CN': '已打开' });
  expect(language()).toBe('en');
  setView({ locale: 'en' });
  setView({ locale: 'zh-CN' });
  expect(language()).toBe('en');
});

it('Starting over begins in the language of the page.', () => {
  start('zh-CN');
  setField('project.name', 'orders');
  startOver();
  expect(language()).toBe('zh-CN');
});
