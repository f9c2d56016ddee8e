/** A font list of theme.css, for text on canvases. */
export const pageFont = (name: 'text' | 'mono'): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--font-${name}`).trim();
