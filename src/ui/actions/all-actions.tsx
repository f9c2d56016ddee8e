import { surfaces } from '../../catalog/surfaces';
import { SPEEDS } from '../../experiment/view/choices';
import { useTranslation } from '../../i18n';
import { optimizerName, surfaceName } from '../../i18n/catalog-text';
import type { Lab } from '../../state/lab/lab';
import { toggledLayer } from '../../state/lab/view';
import { usePage } from '../context/use-page';
import type { MenuEntry } from '../controls/MenuItems';
import { PAGES } from '../pages/pages';
import { optimizerChoices } from '../rail/optimizer-choices';
import { isApple } from '../shortcuts/is-apple';
import { STAGE_TOOLS } from '../stage/stage-tools';
import { KEYED, type KeyedAction } from './keyed';
import classes from './Palette.module.css';

const CAPS: Readonly<Record<string, string>> = { ' ': '␣', arrowright: '→', arrowleft: '←' };

const chord = ({ key, ctrl, shift }: KeyedAction): string =>
  [
    ...(ctrl ? [isApple ? '⌘' : 'Ctrl'] : []),
    ...(shift ? [isApple ? '⇧' : 'Shift'] : []),
    CAPS[key] ?? key.toUpperCase(),
  ].join(isApple ? '' : '+');

/** Everything that can be done by one word: what has a key, pages, looks, layers, runs to add, surfaces. */
export const useActions = (lab: Lab): readonly MenuEntry[] => {
  const { t } = useTranslation();
  const { settings, router } = usePage();
  const { view, document } = lab;
  const entry = (
    key: string,
    group: string,
    words: string,
    onChoose: () => void,
    keys?: string,
  ): MenuEntry => ({
    key,
    group,
    words,
    label: (
      <span className={classes.entry}>
        {words}
        {keys && <kbd className={classes.key}>{keys}</kbd>}
      </span>
    ),
    onChoose,
  });
  const race = t('shortcuts.race.title');
  const keyed = KEYED.filter(
    ({ id }, k) => id !== 'palette' && KEYED.findIndex((one) => one.id === id) === k,
  ).map((action) =>
    entry(
      action.id,
      race,
      t(`shortcuts.race.${action.id}`),
      () => action.run({ lab, settings: settings.getState }),
      chord(action),
    ),
  );
  const page = t('shell.pages.label');
  const listed = PAGES.filter(({ listed: is, lab: of }) => is !== false || of);
  const look = t('shell.theme.label');
  const { use, setColorScheme, setLanguage, language } = settings.getState();
  const stage = t('surface.stage.tools');
  const layers = STAGE_TOOLS.flatMap((tool) => (tool.kind === 'layer' ? tool : []));
  return [
    ...keyed,
    entry('future', race, t('surface.transport.hideFuture'), () =>
      view.change({ hideFuture: !view.store.getState().hideFuture }),
    ),
    ...SPEEDS.map((speed) =>
      entry(`speed ${speed}`, race, `${speed}×`, () => view.change({ speed })),
    ),
    entry('assignment', t('assign.title'), t('assign.make'), () => use('assignment')),
    entry('class', t('assign.title'), t('assign.results.title'), () => use('class')),
    ...listed.map((one) =>
      entry(`page ${one.name}`, page, t(one.link ?? one.title), () => router.open(one)),
    ),
    ...(['auto', 'light', 'dark'] as const).map((scheme) =>
      entry(`scheme ${scheme}`, look, t(`shell.theme.${scheme}`), () => setColorScheme(scheme)),
    ),
    entry('language', look, t('shell.language.switch'), () =>
      setLanguage(language === 'en' ? 'zh' : 'en'),
    ),
    entry('inspector', stage, t('inspector.title'), () =>
      view.change({ inspector: !view.store.getState().inspector }),
    ),
    ...(lab.kind === 'plane'
      ? layers.map(({ layer, label }) =>
          entry(`layer ${layer}`, stage, t(label), () =>
            view.change({ layers: toggledLayer(view.store.getState(), layer) }),
          ),
        )
      : []),
    ...(lab.sweep ? [entry('sweep', stage, t('sweep.title'), () => lab.sweep?.open())] : []),
    ...optimizerChoices(lab.kind)
      .filter(({ because }) => because === undefined)
      .map(({ id }) =>
        entry(`add ${id}`, t('shell.runs.add'), optimizerName(t, id), () =>
          document.getState().addRun(id),
        ),
      ),
    ...(lab.kind === 'plane'
      ? surfaces.map(({ id }) =>
          entry(`surface ${id}`, t('shell.objective.surface'), surfaceName(t, id), () =>
            document.getState().chooseSurface(id),
          ),
        )
      : []),
  ];
};
