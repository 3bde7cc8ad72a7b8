import { describe, expect, it } from '@jest/globals';
import { SharedRuns } from './shared-runs.js';

function setup() {
  const runs = new SharedRuns();
  const begun: { end: () => void; fail: (error: Error) => void }[] = [];
  const work = () => new Promise<void>((resolve, reject) => begun.push({ end: resolve, fail: reject }));
  return { runs, begun, ask: (key = 'a') => runs.run(key, work) };
}

describe('shared runs', () => {
  it('should begin at once when none is under way, also of another key', async () => {
    const { begun, ask } = setup();
    const both = [ask('a'), ask('b')];
    expect(begun.length).toBe(2);
    for (const { end } of begun) end();
    await Promise.all(both);
  });

  it('should give all who ask meanwhile one run that begins after the present one', async () => {
    const { begun, ask } = setup();
    const first = ask();
    const others = [ask(), ask(), ask()];
    expect(begun.length).toBe(1);
    begun[0]?.end();
    await first;
    expect(begun.length).toBe(2);
    begun[1]?.end();
    await Promise.all(others);
    expect(begun.length).toBe(2);
  });

  it('should tell a failure to those who shared it and to nobody else', async () => {
    const { begun, ask } = setup();
    const first = ask();
    const second = ask();
    begun[0]?.fail(new Error('lost'));
    await expect(first).rejects.toThrow('lost');
    begun[1]?.end();
    await second;
    const third = ask();
    begun[2]?.end();
    await third;
  });
});
