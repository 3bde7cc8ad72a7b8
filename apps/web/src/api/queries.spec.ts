import { describe, expect, it } from '@jest/globals';
import { focusManager, QueryClient, QueryObserver } from '@tanstack/react-query';
import { listPeople } from '#contracts/registry';
import { itemsOf, listQuery, readQuery, writingQuery } from './queries.js';

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

describe('what somebody writes over', () => {
  it('should not be asked for again when the window comes to the front, as what is only read is', async () => {
    const asked: string[] = [];
    let note: (count: number) => void = () => undefined;
    globalThis.fetch = async (input) => {
      note(asked.push(input as string));
      return Response.json({ items: [], nextCursor: null });
    };
    const reaches = (count: number) =>
      new Promise<void>((resolve) => {
        note = (now) => now === count && resolve();
      });
    const client = new QueryClient();
    client.mount();
    const written = new QueryObserver(client, writingQuery(listPeople, { audience: 'staff' }));
    const read = new QueryObserver(client, readQuery(listPeople, { audience: 'citizen' }));
    const stops = [written, read].map((one) => one.subscribe(() => undefined));
    // What is on its way already is not asked for twice.
    await Promise.all([written, read].map((one) => one.refetch({ cancelRefetch: false })));
    focusManager.setFocused(false);
    const again = reaches(3);
    focusManager.setFocused(true);
    await again;
    for (const stop of stops) stop();
    client.unmount();
    client.clear();
    focusManager.setFocused(undefined);
    const [staff, citizens] = ['/api/v1/people?audience=staff', '/api/v1/people?audience=citizen'];
    expect(asked).toEqual([staff, citizens, citizens]);
  });
});
