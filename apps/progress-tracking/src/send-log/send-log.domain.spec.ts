import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { behindPlace, newestFirst, placeOf } from './send-log.domain.js';

const mail = fc.record({
  createdAt: fc.integer({ min: 0, max: 3 }).map((second) => new Date(second * 1000).toISOString()),
  mail: fc.uuid(),
});

describe('the send logs of several services', () => {
  it('should be gone through once each, page after page, in whatever service they lie', () => {
    const split = fc.record({ one: mail, log: fc.nat({ max: 2 }) });
    const logs = fc
      .uniqueArray(split, { selector: ({ one }) => one.mail, maxLength: 20 })
      .map((all) => [0, 1, 2].map((log) => all.filter((kept) => kept.log === log).map(({ one }) => one)));
    fc.assert(
      fc.property(logs, fc.integer({ min: 1, max: 4 }), (all, limit) => {
        const seen: unknown[] = [];
        let cursor: string | undefined;
        do {
          const behind = behindPlace(cursor);
          const isBehind = (one: { createdAt: string; mail: string }) =>
            !behind || (one.mail !== behind.mail && newestFirst([one, behind])[0]?.mail === behind.mail);
          // As each service answers: its own newest, one more than a page.
          const asked = all.flatMap((log) =>
            newestFirst(log)
              .filter((one) => isBehind(one))
              .slice(0, limit + 1),
          );
          const found = newestFirst(asked);
          const page = found.slice(0, limit);
          seen.push(...page);
          cursor = found.length > limit ? placeOf(page.at(-1)!) : undefined;
        } while (cursor);
        expect(seen).toEqual(newestFirst(all.flat()));
      }),
    );
  });

  it('should begin at the beginning for what is no cursor of ours', () => {
    for (const wrong of [undefined, '', 'x', '2026-13-01T00:00:00.000Z|0d3a8a0e-8a5b-4c0e-9c0f-2f4f2b8f7d11'])
      expect(behindPlace(wrong)).toBeUndefined();
  });
});
