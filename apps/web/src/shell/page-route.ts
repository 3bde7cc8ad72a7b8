import { lazy, type ComponentType } from 'react';
import { loadTexts } from '../texts/load-texts.js';

interface Declared {
  /** As react-router writes it: `/programmes/:id`. */
  readonly path: string;
  readonly load: () => Promise<ComponentType>;
}

/** A page: its address, and where its code and its texts come from. */
export interface PageRoute {
  readonly path: string;
  /** Fetches code and texts, once; called early where somebody is about to open it. */
  readonly preload: () => Promise<unknown>;
  readonly Page: ComponentType;
}

/**
 * The pages of a folder. Their texts are those of `texts/<area>.json`, and of the areas whose words they say, too; code and
 * texts are fetched when they are needed.
 */
export const pagesOf = (area: string, declared: readonly Declared[], wordsOf: readonly string[] = []): PageRoute[] =>
  declared.map(({ path, load }) => {
    let begun: Promise<{ default: ComponentType }> | undefined;
    const fetchAll = () => Promise.all([load(), ...[area, ...wordsOf].map(loadTexts)] as const);
    const fetchOnce = () => (begun ??= fetchAll().then(([Page]) => ({ default: Page })));
    const preload = () =>
      fetchOnce().catch((error: unknown) => {
        // Next time the network may be there again.
        begun = undefined;
        throw error;
      });
    return { path, preload, Page: lazy(preload) };
  });
