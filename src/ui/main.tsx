import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './theme.css';
import { createRoot } from 'react-dom/client';
import { type Language, setLanguage, startI18n } from '../i18n';
import { sessionStore } from '../state/session';
import { startState } from '../state/start';
import { App } from './App';

/** Words that don't arrive are asked for again at the next visit: the choice stays remembered. */
const speak = async (language: Language) => {
  if (await setLanguage(language)) return;
  sessionStore.getState().notify('error', 'errors.language');
  sessionStore.setState({ language: 'en' });
};

const start = async () => {
  // The worker computes the first race while the words and the page are put together.
  startState();
  await startI18n();
  await speak(sessionStore.getState().language);
  sessionStore.subscribe((state, before) => {
    if (state.language !== before.language) void speak(state.language);
  });
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has lost its #root');
  createRoot(root).render(<App />);
};

void start();
