import { useEffect, useState } from 'react';
import { stories } from '../../gallery';
import { openedStory } from '../../gallery/opened';
import type { Story } from '../../gallery/story';
import { useTranslation } from '../../i18n';
import type { Sketch } from '../../state/saved/sketch';
import { createSketches, type Sketches } from '../../state/saved/sketches';
import { usePage, useSettings } from '../context/use-page';
import cards from '../pages/cards.module.css';
import classes from './GalleryPage.module.css';
import { openLink } from './open-link';
import { Thumbnail } from './Thumbnail';

const Entry = ({ story, sketches }: { readonly story: Story; readonly sketches: Sketches }) => {
  const page = usePage();
  const language = useSettings((settings) => settings.language);
  const { experiment, view } = openedStory(story, page.labs);
  const [sketch, setSketch] = useState<Sketch | undefined>(undefined);
  useEffect(() => {
    let shown = true;
    sketches.ask(experiment).then((drawn) => {
      if (shown) setSketch(drawn);
    });
    return () => {
      shown = false;
    };
  }, [sketches, experiment]);
  return (
    <li className={`${cards.card} ${classes.entry}`}>
      <Thumbnail experiment={experiment} sketch={sketch} />
      <div className={classes.words}>
        <h2 className={classes.title}>
          <a className={cards.link} {...openLink(page, experiment, view)}>
            {story.title[language]}
          </a>
        </h2>
        <p className={classes.look}>{story.look[language]}</p>
      </div>
    </li>
  );
};

/** Every story with its picture, drawn by the engine. */
export const StoryList = () => {
  const { t } = useTranslation();
  const { engine } = usePage().labParts;
  const [sketches, setSketches] = useState<Sketches | undefined>(undefined);
  useEffect(() => {
    const made = createSketches(engine);
    setSketches(made);
    return made.close;
  }, [engine]);
  if (!sketches) return null;
  return (
    <ul className={classes.list} aria-label={t('gallery.title')}>
      {stories.map((story) => (
        <Entry key={story.id} story={story} sketches={sketches} />
      ))}
    </ul>
  );
};
