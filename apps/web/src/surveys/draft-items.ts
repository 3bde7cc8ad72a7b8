import type { QuestionnaireItem } from '#contracts/outcomes';

export type ItemKind = QuestionnaireItem['type'] | 'used-at-work';

/**
 * A key that none of these has or had: `q7` after `q6`, also when something before it is gone. By its key an item is
 * compared over versions and waves, so no key is given to something else.
 */
export function nextKey(prefix: string, taken: readonly string[]): string {
  const numbers = taken.flatMap((key) => {
    const number = new RegExp(`^${prefix}(\\d+)$`).exec(key)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}

/** An item to begin from. `taken`: keys of all items there are and were. */
export function newItem(kind: ItemKind, taken: readonly string[]): QuestionnaireItem {
  const head = { key: nextKey('q', taken), text: '', required: true };
  const ends = { max: 5, low: '', high: '' };
  const named = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, place) => ({ key: `${prefix}${place + 1}`, text: '' }));
  switch (kind) {
    case 'scale':
      return { ...head, ...ends, type: 'scale' };
    case 'matrix':
      return { ...head, ...ends, type: 'matrix', rows: named('r', 2) };
    case 'choice':
      return { ...head, type: 'choice', many: false, options: named('o', 2) };
    case 'text':
      return { ...head, required: false, type: 'text', max: 1000 };
    case 'used-at-work':
      return {
        ...head,
        text: '学んだことを、仕事で活用しましたか。',
        type: 'choice',
        many: false,
        counts: 'usedAtWork',
        options: [
          { key: 'yes', text: '活用した' },
          { key: 'no', text: 'まだ活用していない' },
        ],
      };
  }
}
