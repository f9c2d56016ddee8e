import { createStore, type StoreApi } from 'zustand/vanilla';

/** The labs that a page has for itself; others can be made beside them. */
export type LabName = 'surface' | 'network';

/** A page of the site. Its name stands in the address: `#surface`, `#/about/verification`. */
export interface PageDefinition {
  readonly name: string;
  /** The lab that it shows. A page that is no lab has none. */
  readonly lab?: LabName;
  /** A page that is no lab: its link is shared, and not that of the lab that was there last. */
  readonly ownLink?: boolean;
}

/** Where the visitor is. */
export interface Route {
  readonly page: PageDefinition;
  /** The lab in front of the visitor, or the one that was there last. */
  readonly lab: LabName;
}

export interface Router {
  readonly store: StoreApi<Route>;
  readonly pages: readonly PageDefinition[];
  find(name: string): PageDefinition | undefined;
  open(page: PageDefinition): void;
  /** The page that shows this lab. */
  openLab(lab: LabName): void;
}

/** @param pages the first one is where a visit begins, and has a lab */
export const createRouter = (pages: readonly PageDefinition[]): Router => {
  const [first] = pages;
  if (first?.lab === undefined) throw new Error('the first page of a site must be a lab');
  const store = createStore<Route>()(() => ({ page: first, lab: first.lab ?? 'surface' }));
  const open = (page: PageDefinition) => {
    const { page: before, lab } = store.getState();
    if (page !== before) store.setState({ page, lab: page.lab ?? lab });
  };
  return {
    store,
    pages,
    find: (name) => pages.find((page) => page.name === name),
    open,
    openLab: (lab) => open(pages.find((page) => page.lab === lab) ?? first),
  };
};
