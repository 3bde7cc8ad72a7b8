import type { Standing } from '#contracts/progress';
import { standingName } from '../texts/names.js';
import { Tag, type TagKind } from './tag.js';

const kinds: Record<Standing, TagKind> = {
  overdue: 'error',
  behind: 'warning',
  'not-started': 'warning',
  'on-track': 'info',
  completed: 'done',
  ended: 'plain',
};

/** How an enrolment stands today, in a word. */
export function StandingTag({ standing }: { standing: Standing }) {
  return <Tag kind={kinds[standing]}>{standingName(standing)}</Tag>;
}
