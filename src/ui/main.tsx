import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './theme.css';
import { createRoot } from 'react-dom/client';
import { setLanguage, startI18n } from '../i18n';
import { sessionStore } from '../state/session';
import { startState } from '../state/start';
import { App } from './App';

const start = async () => {
  // The worker computes the first race while the words and the page are put together.
  startState();
  await startI18n(sessionStore.getState().language);
  sessionStore.subscribe((state, before) => {
    if (state.language !== before.language) void setLanguage(state.language);
  });
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has lost its #root');
  createRoot(root).render(<App />);
};

void start();
