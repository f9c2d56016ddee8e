/** The address that opens a page large, for a room; or the same one without that. Its hash, the experiment, stays. */
export const presentAddress = (href: string, presenting: boolean): string => {
  const [place = '', ...hash] = href.split('#');
  const [path = '', query = ''] = place.split('?');
  const others = query.split('&').filter((part) => part !== '' && !/^present(=|$)/.test(part));
  const asked = presenting ? [...others, 'present'] : others;
  const search = asked.length === 0 ? '' : `?${asked.join('&')}`;
  return [`${path}${search}`, ...hash].join('#');
};
