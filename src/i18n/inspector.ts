import i18next from 'i18next';
import { inspector } from './en/inspector';

// As `later.ts`, but apart from it: the inspector is on the page a moment after the race, whatever else is opened.
i18next.addResourceBundle('en', 'translation', { inspector }, true, true);
