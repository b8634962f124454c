import './shell/first-paint.ts';
import { firstLocale } from './i18n/first-locale.ts';
import { loadTexts } from './i18n/page-texts.ts';

/** Said when a part of the page cannot be fetched; the texts of the page may be that part. */
const failed: Readonly<Record<'en' | 'zh-CN', string>> = {
  en: 'Waybill could not be loaded. Check the connection and reload the page.',
  'zh-CN': 'Waybill 未能加载。请检查网络连接，然后重新加载页面。',
};

const open = async (root: HTMLElement): Promise<void> => {
  // The texts and the page load side by side; index.html names the chunks of the page.
  const [{ openPage }] = await Promise.all([import('./page.tsx'), loadTexts(firstLocale())]);
  await openPage(root);
};

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
open(root).catch((error: unknown) => {
  root.textContent = failed[firstLocale()];
  throw error;
});
