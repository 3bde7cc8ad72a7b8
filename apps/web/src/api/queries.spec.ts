import { describe, expect, it } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import { listPeople } from '#contracts/registry';
import { itemsOf, listQuery } from './queries.js';

describe('a list', () => {
  it('should be asked for page after page, and end where the platform says so', async () => {
    const pages = [
      { items: ['a', 'b'], nextCursor: 'c1' },
      { items: ['c'], nextCursor: null },
    ];
    const asked: string[] = [];
    globalThis.fetch = async (input) => {
      asked.push(input as string);
      return Response.json(pages[asked.length - 1]);
    };
    const client = new QueryClient();
    const query = listQuery(listPeople, { audience: 'staff' });
    const data = await client.fetchInfiniteQuery({ ...query, pages: 3 });
    client.clear();
    expect(asked).toEqual(['/api/v1/people?audience=staff', '/api/v1/people?audience=staff&cursor=c1']);
    expect(itemsOf(data)).toEqual(['a', 'b', 'c']);
  });
});
