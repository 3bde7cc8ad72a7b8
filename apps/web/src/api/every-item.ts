import type { Operation, OutputOf, RequestOf } from '#contracts';
import { call } from './call.js';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}
type ItemOf<O extends Operation> = OutputOf<O> extends { readonly items: readonly (infer Item)[] } ? Item : never;

/** All items of a list, page after page; for lists that somebody chooses from. `onPage` tells how many came so far. */
export async function everyItem<O extends Operation>(
  op: O,
  input: Omit<RequestOf<O>, 'cursor' | 'limit'>,
  onPage?: (count: number) => void,
): Promise<ItemOf<O>[]> {
  const found: ItemOf<O>[] = [];
  let cursor: string | null = null;
  do {
    const asked = { ...input, limit: 200, ...(cursor !== null && { cursor }) } as unknown as RequestOf<O>;
    const page = (await call(op, asked)) as Page<ItemOf<O>>;
    found.push(...page.items);
    onPage?.(found.length);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found;
}
