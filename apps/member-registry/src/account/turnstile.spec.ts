import { DomainError } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import { Turnstile } from './turnstile.js';

function setup() {
  const turnstile = new Turnstile(2, 3, 60_000);
  const inside: (() => void)[] = [];
  let most = 0;
  let now = 0;
  const enter = () =>
    turnstile.pass(async () => {
      most = Math.max(most, ++now);
      await new Promise<void>((leave) => inside.push(leave));
      now -= 1;
      return 'done';
    });
  return { turnstile, enter, inside, most: () => most };
}

describe('a turnstile', () => {
  it('should never let more in at once than it may, and everybody who waits in the end', async () => {
    const { enter, inside, most } = setup();
    const all = [1, 2, 3, 4, 5].map(enter);
    while (inside.length > 0) {
      inside.shift()?.();
      await new Promise(setImmediate);
    }
    expect(await Promise.all(all)).toEqual(Array.from({ length: 5 }, () => 'done'));
    expect(most()).toBe(2);
  });

  it('should answer busy when the queue is full, and let in again afterwards', async () => {
    const { enter, inside } = setup();
    const all = [1, 2, 3, 4, 5].map(enter);
    await expect(enter()).rejects.toThrow(new DomainError('busy'));
    inside.splice(0).forEach((leave) => leave());
    await Promise.all(all.slice(0, 2));
    const sixth = enter();
    while (inside.length > 0) {
      inside.shift()?.();
      await new Promise(setImmediate);
    }
    expect(await sixth).toBe('done');
  });

  it('should let the next in when the work before it failed', async () => {
    const turnstile = new Turnstile(1, 1, 60_000);
    const failing = turnstile.pass(() => Promise.reject(new Error('out of memory')));
    const next = turnstile.pass(() => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('out of memory');
    expect(await next).toBe('done');
  });

  it('should send away who has waited too long, and let in who comes then', async () => {
    const turnstile = new Turnstile(1, 3, 0);
    let leave = () => {};
    const first = turnstile.pass(() => new Promise<void>((done) => (leave = done)));
    const sentAway = expect(turnstile.pass(() => Promise.resolve())).rejects.toThrow(new DomainError('busy'));
    leave();
    await first;
    await sentAway;
  });

  it('should let in one at a time while the queue is more than half full, and two afterwards', async () => {
    const turnstile = new Turnstile(2, 4, 60_000);
    const together: number[] = [];
    const leave: (() => void)[] = [];
    const all = [1, 2, 3, 4, 5, 6].map(() =>
      turnstile.pass(async () => {
        await new Promise<void>((done) => {
          leave.push(done);
          together.push(leave.length);
        });
      }),
    );
    while (together.length < 6) {
      leave.splice(0).forEach((done) => done());
      await new Promise(setImmediate);
    }
    leave.splice(0).forEach((done) => done());
    await Promise.all(all);
    // Two at once, the third alone, then two at once again, and the last.
    expect(together).toEqual([1, 2, 1, 1, 2, 1]);
  });
});
