/** Puts the document in one colour scheme; theme.css hangs everything on this attribute. */
export const applyScheme = (scheme: 'light' | 'dark'): void => {
  // To ask for a colour computes the style of all that stands.
  if (document.documentElement.dataset.colorScheme === scheme) return;
  document.documentElement.dataset.colorScheme = scheme;
  const ground = getComputedStyle(document.documentElement).getPropertyValue('--bg').trim();
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.content = ground;
  }
  // index.html paints the system's ground before any script.
  document.documentElement.style.background = ground;
};
