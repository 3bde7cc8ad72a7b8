import type { UseState } from '#contracts/outcomes';
import { confirmationName } from '../texts/names.js';
import { Tag, type TagKind } from './tag.js';

const kinds: Record<UseState, TagKind> = {
  'self-reported': 'plain',
  confirmed: 'done',
  corrected: 'done',
  doubted: 'warning',
};

/** Who stands for a use at work, in a word. */
export function ConfirmationTag({ state }: { state: UseState }) {
  return <Tag kind={kinds[state]}>{confirmationName(state)}</Tag>;
}
