/** Puts the document in one colour scheme; theme.css hangs everything on this attribute. */
export const applyScheme = (scheme: 'light' | 'dark'): void => {
  document.documentElement.setAttribute('data-color-scheme', scheme);
  const ground = getComputedStyle(document.documentElement).getPropertyValue('--bg').trim();
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.content = ground;
  }
  // index.html paints the system's ground before any script.
  document.documentElement.style.background = ground;
};
