import { fitting } from '#contracts';
import { cursorOf } from './place.domain.js';

/** A page of texts that people wrote: as many as were asked for and fit into an answer. `found`: one more, where there is one. */
export function pageThatFits<D extends { readonly _id: string; readonly at: Date }, View>(
  found: readonly D[],
  limit: number,
  viewOf: (one: D) => View,
): { items: View[]; nextCursor: string | null } {
  const views = found.slice(0, limit).map(viewOf);
  const items = views.slice(0, fitting(views.map((view) => Buffer.byteLength(JSON.stringify(view)))));
  const last = found[items.length - 1];
  const nextCursor = found.length > items.length && last ? cursorOf({ at: last.at, id: last._id }) : null;
  return { items, nextCursor };
}
