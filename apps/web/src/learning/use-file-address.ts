import type { AddressOf } from '../lesson/lesson.js';
import { useMe } from '../session/me.js';
import type { MyLesson } from './my-learning.js';

/** Where files of a lesson are. A video element sends no header: the address says in which municipality it is asked for. */
export function useFileAddress({ course, version }: Pick<MyLesson, 'course' | 'version'>): AddressOf {
  const { desk } = useMe();
  const where = desk?.municipality ? `?municipality=${desk.municipality}` : '';
  return ({ file }) => `/api/v1/courses/${course}/versions/${version}/files/${file}${where}`;
}
