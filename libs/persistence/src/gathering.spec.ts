import { waitFor } from '#testing';
import { describe, expect, it } from '@jest/globals';
import { Gathering } from './gathering.js';

/** Work that ends when it is told to, and remembers what it was given. */
function setup(limits: { atOnce: number; batch: number; waiting: number }) {
  const batches: { items: readonly number[]; end: (error?: Error) => void }[] = [];
  const gathering = new Gathering<number, string>(
    (items) =>
      new Promise((resolve, reject) => {
        const end = (error?: Error) => (error ? reject(error) : resolve(items.map((item) => `did ${item}`)));
        batches.push({ items, end });
      }),
    limits,
  );
  return { gathering, batches };
}
const wide = { atOnce: 1, batch: 10, waiting: 100 };

describe('gathering', () => {
  it('should start at once, gather the calls that come meanwhile, and answer each its own', async () => {
    const { gathering, batches } = setup(wide);
    const answers = [gathering.add([1]), gathering.add([2, 3]), gathering.add([4])];
    batches[0]?.end();
    expect(await answers[0]).toEqual(['did 1']);
    const second = await waitFor(() => batches[1]);
    expect(second.items).toEqual([2, 3, 4]);
    second.end();
    expect(await Promise.all(answers)).toEqual([['did 1'], ['did 2', 'did 3'], ['did 4']]);
  });

  it('should have no more under way at once than allowed, and no larger batches', async () => {
    const { gathering, batches } = setup({ atOnce: 2, batch: 3, waiting: 100 });
    for (const items of [[1], [2], [3, 4], [5], [6]]) void gathering.add(items);
    expect(batches.map(({ items }) => items)).toEqual([[1], [2]]);
    batches[0]?.end();
    expect((await waitFor(() => batches[2])).items).toEqual([3, 4, 5]);
  });

  it('should fail only the calls whose work failed, and go on', async () => {
    const { gathering, batches } = setup(wide);
    const [first, second] = [gathering.add([1]), gathering.add([2])];
    batches[0]?.end(new Error('out of reach'));
    await expect(first).rejects.toThrow('out of reach');
    (await waitFor(() => batches[1])).end();
    expect(await second).toEqual(['did 2']);
  });

  it('should refuse with busy what it could not keep waiting', () => {
    const { gathering } = setup({ atOnce: 1, batch: 1, waiting: 2 });
    void gathering.add([1]);
    void gathering.add([2, 3]);
    expect(() => gathering.add([4])).toThrow(expect.objectContaining({ code: 'busy' }));
  });
});
