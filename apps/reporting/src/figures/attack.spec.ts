import { describe, expect, it, beforeAll } from '@jest/globals';
import fc from 'fast-check';
import {
  attackedProgramme,
  less,
  partedProgramme,
  Pictured,
  type AttackedProgramme,
} from './attacked-programme.factory.js';
import { hiddenRows } from './break-down-masking.domain.js';
import { isFew } from './derivable.domain.js';
import { maskFigures, smallestShown } from './masking.domain.js';
import { loadSolver, Outsider, sumOfGroups } from './outsider.factory.js';
import { shownCells } from './programme-cells.domain.js';
import { figuresOf } from './programme-figures.domain.js';
import { protectRelease, toldBy } from './release.domain.js';
import { discloseNetwork, discloseTotals, type TotalName } from './totals-masking.domain.js';

const RUNS = process.env['LONG'] ? 60 : 1;
let highs: Awaited<ReturnType<typeof loadSolver>>;
beforeAll(async () => {
  highs = await loadSolver();
});

const figuresIn = ({ audience, tally }: AttackedProgramme) =>
  figuresOf({ audience, endsOn: '2025-12-31', courses: [{ key: 'it-basics' }] }, tally, '2026-12-01');
const masked = (programme: AttackedProgramme) => maskFigures(programme.audience, figuresIn(programme), programme.tally);

function attack(look: (outsider: Outsider) => string[]): string[] {
  const outsider = new Outsider(highs);
  try {
    return look(outsider);
  } finally {
    outsider.forget();
  }
}

describe('an outsider with a linear programme', () => {
  it('should find nothing few in a programme’s figures', () => {
    fc.assert(
      fc.property(attackedProgramme(), (programme) => {
        const found = attack((outsider) => {
          const picture = new Pictured(outsider, programme, '');
          picture.reads(masked(programme));
          return outsider.findsFew(picture.groups(), smallestShown[programme.audience]);
        });
        expect(found).toEqual([]);
      }),
      { numRuns: 40 * RUNS },
    );
  });

  it('should find nothing few in totals beside their rows, in a municipality and in the network', () => {
    const year = fc.array(attackedProgramme(), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(year, { minLength: 1, maxLength: 3 }), fc.boolean(), (members, withParts) => {
        const found = attack((outsider) => {
          const disclosures = members.map((programmes) => discloseTotals(programmes, 0));
          const pictures = members.map((programmes, member) =>
            programmes.map((programme, row) => {
              const picture = new Pictured(outsider, programme, `${member}/${row} `, withParts ? undefined : []);
              picture.reads(masked(programme));
              return picture;
            }),
          );
          for (const [member, { shown }] of disclosures.entries()) reads(outsider, pictures[member] ?? [], shown);
          reads(outsider, pictures.flat(), discloseNetwork(disclosures));
          return pictures
            .flat()
            .flatMap((picture) => outsider.findsFew(picture.groups(), smallestShown[picture.programme.audience]));
        });
        expect(found).toEqual([]);
      }),
      { numRuns: 12 * RUNS, endOnFailure: true },
    );
  });

  it('should find nothing few in break-downs of the same programme by two things', () => {
    const rows = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(
        attackedProgramme(),
        fc.array(fc.nat(), { minLength: 200, maxLength: 200 }),
        rows,
        rows,
        (programme, dice, a, b) => {
          const found = attack((outsider) => {
            const whole = new Pictured(outsider, programme, '');
            whole.reads(masked(programme));
            const shown = shownCells(programme.audience, programme.tally, smallestShown[programme.audience]);
            const pictures = [a, b].flatMap((count, by) => {
              const parted = partedProgramme(programme, count, dice.slice(by * 100));
              const pictured = parted.map((row, place) => new Pictured(outsider, row, `${by}/${place} `, rowParts));
              for (const name of whole.names(rowParts)) {
                const rest = less(sumOfGroups(pictured.map((row) => row.named(name))), whole.named(name));
                outsider.isTold(rest, 0);
              }
              const counts = parted.map(({ tally }, place) => ({ key: String(place), ...tally }));
              const hidden = hiddenRows({ audience: programme.audience, shown }, 'department', counts);
              for (const [place, row] of pictured.entries())
                if (!hidden.has(String(place)))
                  for (const name of rowMeasures.filter((one) => shown.has(one)))
                    row.isTold(name, outsider.count(row.count(name)));
              return pictured;
            });
            return [whole, ...pictures].flatMap((picture) =>
              outsider.findsFew(picture.groups(), smallestShown[programme.audience]),
            );
          });
          expect(found).toEqual([]);
        },
      ),
      { numRuns: 12 * RUNS, endOnFailure: true },
    );
  });

  it('should find a lot where only small counts are hidden', () => {
    const naive = (programme: AttackedProgramme): [string, number][] =>
      (['enrolled', 'started', 'completed'] as const).map((name) => [name, programme.tally[name]]);
    const found = fc.sample(attackedProgramme(), 100).filter(
      (programme) =>
        attack((outsider) => {
          const k = smallestShown[programme.audience];
          const picture = new Pictured(outsider, programme, '');
          for (const [name, people] of naive(programme)) if (people === 0 || people >= k) picture.isTold(name, people);
          return outsider.findsFew(picture.groups(), k);
        }).length > 0,
    );
    expect(found.length).toBeGreaterThan(20);
  });

  it('should find few between two releases only where the second does not look at the first', () => {
    fc.assert(
      fc.property(attackedProgramme(fc.constant('staff')), attackedProgramme(fc.constant('staff')), (first, second) => {
        const out = toldBy(masked(first));
        const next = toldBy(protectRelease({ ...second, figures: figuresIn(second) }, [toldBy(masked(first))]));
        for (const [name, people] of next)
          expect(isFew(people - (out.get(name) ?? people), smallestShown.staff)).toBe(false);
      }),
      { numRuns: 40 * RUNS },
    );
  });
});

const rowParts = ['answered', 'topTwo', 'usesAnswered', 'used'];
const rowMeasures = ['enrolled', 'started', 'completed', 'denominator', 'employed', ...rowParts];

const totalNames = ['enrolled', 'started', 'completed', 'employed'] as const;

/** Reads the totals of programmes that are shown. */
function reads(outsider: Outsider, rows: readonly Pictured[], shown: readonly TotalName[]): void {
  for (const name of totalNames.filter((one) => shown.includes(one))) {
    const total = sumOfGroups(
      rows.filter((row) => name !== 'employed' || row.programme.audience === 'citizen').map((row) => row.count(name)),
    );
    outsider.isTold(total, outsider.count(total));
  }
}
