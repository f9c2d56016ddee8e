import i18next from 'i18next';
import { later } from './en-later';

// For its effect: imported by every panel that loads on demand and has messages there. Chinese comes as a whole.
i18next.addResourceBundle('en', 'translation', later, true, true);
