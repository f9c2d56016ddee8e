import 'i18next';
import type { en } from './en';

declare module 'i18next' {
  interface CustomTypeOptions {
    /** A key that no message has is an error of the compiler. */
    resources: { translation: typeof en };
    returnNull: false;
  }
}
