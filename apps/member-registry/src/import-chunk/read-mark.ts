const yes = ['○', '〇', '◯', '1', 'はい'];
const no = ['×', '✕', '✖', '0', 'いいえ'];

/** ○ or × as offices write them. Null: the cell is empty; undefined: it is neither. */
export function readMark(cell: string): boolean | null | undefined {
  const plain = cell.normalize('NFKC');
  if (plain === '') return null;
  if (yes.includes(plain)) return true;
  return no.includes(plain) ? false : undefined;
}
