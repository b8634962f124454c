import './shell/first-paint.ts';
import './kit/tokens.css';
import './kit/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { startInspection } from './inspection/inspection-start.ts';
import { Boundary } from './shell/Boundary.tsx';
import { startSession } from './state/index.ts';

startSession();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Boundary>
      <App />
    </Boundary>
  </StrictMode>,
);

startInspection();
