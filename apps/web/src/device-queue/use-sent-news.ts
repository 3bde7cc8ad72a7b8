import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { getMyCourse, getMyLearning, getMyLesson } from '#operations/progress';

/**
 * When all that waited is sent, what was read of one's learning is out of date. A lesson that is open is not asked for
 * again: it knows what it has told, and would ask every half minute.
 */
export function useSentNews(waiting: number): void {
  const client = useQueryClient();
  const { pathname } = useLocation();
  const before = useRef(waiting);
  useEffect(() => {
    const sent = waiting === 0 && before.current > 0;
    before.current = waiting;
    if (!sent) return;
    const refetchType = pathname.includes('/lessons/') ? 'none' : 'active';
    for (const { name } of [getMyLearning, getMyCourse, getMyLesson])
      void client.invalidateQueries({ queryKey: [name], refetchType });
  }, [client, waiting, pathname]);
}
