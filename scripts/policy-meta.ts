import type { Plugin } from 'vite';
import { CONTENT_SECURITY_POLICY } from './policy.mjs';

/** Writes the policy into the built page, for hosts that send no headers. */
export const policyMeta = (): Plugin => ({
  name: 'downhill-policy-meta',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
      injectTo: 'head-prepend',
    },
  ],
});
