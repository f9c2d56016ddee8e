import '../../i18n/later';
import type { TFunction } from 'i18next';
import type { PlainKey } from '../../i18n/keys';
import type { ScopeName } from './code/names-in-scope';

const GIVEN: Readonly<Record<string, PlainKey>> = {
  theta: 'rules.names.theta',
  g: 'rules.names.g',
  t: 'rules.names.t',
  lr: 'rules.names.lr',
  noise: 'rules.names.noise',
  hessian: 'rules.names.hessian',
  gaussNewton: 'rules.names.gaussNewton',
  x: 'rules.names.x',
  y: 'rules.names.y',
};

/** A few words on a name, for the list of completions. */
export const describeName = (t: TFunction, { name, kind }: ScopeName): string => {
  const key = kind === 'given' && Object.hasOwn(GIVEN, name) ? GIVEN[name] : undefined;
  if (key !== undefined) return t(key);
  switch (kind) {
    case 'above':
      return t('rules.names.above');
    case 'state':
      return t('rules.names.state');
    case 'hyper':
      return t('rules.names.hyper');
    case 'constant':
      return t('rules.names.constant');
    case 'given':
    case 'function':
      return '';
    default:
      return kind satisfies never;
  }
};
