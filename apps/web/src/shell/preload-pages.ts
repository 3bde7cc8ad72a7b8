import { matchPath } from 'react-router';
import type { PageRoute } from './page-route.js';

/** Fetches the page that an address leads to. */
export function preloadPage(pages: readonly PageRoute[], pathname: string): void {
  const found = pages.find(({ path }) => matchPath(path, pathname));
  found?.preload().catch(() => undefined);
}

/** Fetches a page as soon as somebody points at, touches or reaches a link to it, before it is followed. */
export function preloadOnIntent(pages: readonly PageRoute[]): void {
  const onIntent = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest('a[href]') : null;
    if (link instanceof HTMLAnchorElement && link.origin === window.location.origin) preloadPage(pages, link.pathname);
  };
  for (const intent of ['pointerover', 'touchstart', 'focusin'])
    document.addEventListener(intent, onIntent, { passive: true });
}
