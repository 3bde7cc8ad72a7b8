import { lazy } from 'react';

/** `Markdown` that comes with the first text that somebody wrote, within a `Suspense`: pages without one stay light. */
export const MarkdownLater = lazy(async () => ({ default: (await import('./markdown.js')).Markdown }));
