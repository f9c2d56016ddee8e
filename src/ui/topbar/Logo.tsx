import { usePage } from '../context/use-page';
import { PAGES } from '../pages/pages';
import classes from './Logo.module.css';
import { pageLink } from './page-link';

export const Logo = () => {
  const { router } = usePage();
  return (
    <a className={classes.logo} {...pageLink(router, PAGES[0])}>
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <path
          d="M1 3.5C4 3.5 5 16 10 16s6-9.5 9-9.5"
          fill="none"
          stroke="var(--accent)"
          strokeWidth="2"
          strokeLinecap="round"
        />
        <circle cx="5.2" cy="9" r="3.2" fill="var(--run-0)" />
      </svg>
      <span className={classes.words}>
        Down<em>hill</em>
      </span>
    </a>
  );
};
