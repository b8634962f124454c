import { Component, type ReactNode } from 'react';
import { reloadPage } from '../state/index.ts';

/** In both languages, because the failed page cannot say which language is set. */
const words = [
  ['en', 'Waybill has run into an error and cannot go on. Your work is kept.', 'Reload the page'],
  ['zh-CN', 'Waybill 遇到错误，无法继续运行。你的工作已保留。', '刷新页面'],
] as const;

/** Shows an error message instead of a blank page when rendering fails. */
export class Boundary extends Component<
  { readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main role="alert">
        {words.map(([language, text, reload]) => (
          <p key={language} lang={language}>
            {text}{' '}
            <button type="button" onClick={reloadPage}>
              {reload}
            </button>
          </p>
        ))}
      </main>
    );
  }
}
