import type { ReactNode } from 'react';

export type TagKind = 'plain' | 'info' | 'done' | 'warning' | 'error';

/** A word or two about a thing: its state, its kind. */
export function Tag({ kind = 'plain', children }: { kind?: TagKind; children: ReactNode }) {
  return <span className={`tag tag-${kind}`}>{children}</span>;
}
