/** Light, for paper and slides, as the sheets of maps are. */
export const SHEET_COLORS = {
  paper: '#ffffff',
  text: '#17202b',
  muted: '#566270',
  grid: '#dfe4e8',
} as const;
