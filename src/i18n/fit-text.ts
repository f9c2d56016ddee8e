import type { TFunction } from 'i18next';
import type { FitDefinition } from '../catalog/definition';

/** Words of the catalogue's fits in the page's language; one without a translation speaks its own English. */

const translated = (t: TFunction, key: string, english: string): string =>
  t(`catalog.fits.${key}`, { defaultValue: english });

export const fitName = (t: TFunction, { id, name }: Pick<FitDefinition, 'id' | 'name'>): string =>
  translated(t, `${id}.name`, name);

export const fitAbout = (
  t: TFunction,
  { id, about }: Pick<FitDefinition, 'id' | 'about'>,
): string => translated(t, `${id}.about`, about);
