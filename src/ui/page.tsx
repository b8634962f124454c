import './kit/tokens.css';
import './kit/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { loadTexts } from './i18n/page-texts.ts';
import { startInspection } from './inspection/inspection-start.ts';
import { Boundary } from './shell/Boundary.tsx';
import { startSession, store } from './state/index.ts';

/** Restores the user's work and renders the page once the texts of its language are loaded. */
export const openPage = async (root: HTMLElement): Promise<void> => {
  startSession();
  await loadTexts(store.getState().view.locale);
  createRoot(root).render(
    <StrictMode>
      <Boundary>
        <App />
      </Boundary>
    </StrictMode>,
  );
  startInspection();
};
