import { useMe } from '../session/me.js';

/** Where files of a draft are. A video element sends no header: the address says in which municipality it is asked for. */
export function useDraftFiles(): (file: string) => string {
  const { desk } = useMe();
  const where = desk?.municipality ? `?municipality=${desk.municipality}` : '';
  return (file) => `/api/v1/course-files/${file}${where}`;
}
