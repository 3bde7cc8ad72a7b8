import { useQuery } from '@tanstack/react-query';
import { getImport } from '#operations/registry';
import { call } from '../api/call.js';
import { readQuery } from '../api/queries.js';
import { useWatched } from '../api/use-watched.js';
import { isOver, type ImportProgress } from './imports.js';

/** An import: how far it is, live, and once it is over what it did. */
export function useImport(importId: string) {
  const progress = useWatched<ImportProgress>({
    queryKey: ['import-progress', importId],
    queryFn: () => call(getImport, { importId }),
    events: `/imports/${encodeURIComponent(importId)}/events`,
    isLast: isOver,
  });
  const over = progress.data ? isOver(progress.data) : false;
  // Names people: asked for once, when there is something to read.
  const result = useQuery({ ...readQuery(getImport, { importId }), enabled: over });
  return { progress, over, result };
}
