import { queryOptions } from '@tanstack/react-query';
import { listCourses, listSharedCourses } from '#operations/catalog';
import { everyItem } from '../api/every-item.js';

/** Courses that a programme may take: the municipality's own, and those that others show to it. */
export const coursesToChoose = queryOptions({
  queryKey: [listCourses.name, 'to-choose'],
  queryFn: async () => {
    const found = await Promise.all([everyItem(listCourses, {}), everyItem(listSharedCourses, {})]);
    return found.flat().filter(({ withdrawnAt }) => withdrawnAt === undefined);
  },
});
