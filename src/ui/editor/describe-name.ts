import type { TFunction } from 'i18next';
import type { PlainKey } from '../../i18n/keys';
import type { ScopeName } from './code/names-in-scope';

const GIVEN: Readonly<Record<string, PlainKey>> = {
  theta: 'editor.names.theta',
  g: 'editor.names.g',
  t: 'editor.names.t',
  lr: 'editor.names.lr',
  noise: 'editor.names.noise',
  hessian: 'editor.names.hessian',
  gaussNewton: 'editor.names.gaussNewton',
  x: 'editor.names.x',
  y: 'editor.names.y',
};

/** A few words on a name, for the list of completions. */
export const describeName = (t: TFunction, { name, kind }: ScopeName): string => {
  const key = kind === 'given' && Object.hasOwn(GIVEN, name) ? GIVEN[name] : undefined;
  if (key !== undefined) return t(key);
  switch (kind) {
    case 'above':
      return t('editor.names.above');
    case 'state':
      return t('editor.names.state');
    case 'hyper':
      return t('editor.names.hyper');
    case 'constant':
      return t('editor.names.constant');
    case 'given':
    case 'function':
      return '';
    default:
      return kind satisfies never;
  }
};
