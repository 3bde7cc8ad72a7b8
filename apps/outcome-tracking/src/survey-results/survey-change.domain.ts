import { changeInPoints, mean, rate } from '#contracts';
import type { ItemAnswer, QuestionnaireItem, Wave } from '#contracts/outcomes';

export interface AnsweredWave {
  readonly wave: Wave;
  readonly items: readonly ItemAnswer[];
}
interface Asked {
  readonly wave: Wave;
  readonly items: readonly QuestionnaireItem[];
}

/** How the same people answered the same item before and after. Counts first, rounded once. */
export class SurveyChange {
  private matched = 0;
  private readonly before = { top: 0, points: 0 };
  private readonly after = { top: 0, points: 0 };

  constructor(
    private readonly item: Extract<QuestionnaireItem, { type: 'scale' }>,
    private readonly waves: { readonly before: Wave; readonly after: Wave },
  ) {}

  add(surveys: readonly AnsweredWave[]): void {
    const pointsAt = (wave: Wave) =>
      surveys.find((one) => one.wave === wave)?.items.find(({ item }) => item === this.item.key)?.points;
    const [first, last] = [pointsAt(this.waves.before), pointsAt(this.waves.after)];
    if (first == null || last == null) return;
    this.matched += 1;
    for (const [counts, points] of [
      [this.before, first],
      [this.after, last],
    ] as const) {
      counts.points += points;
      if (points >= this.item.max - 1) counts.top += 1;
    }
  }

  result() {
    const { key, text, max } = this.item;
    const { before, after, matched } = this;
    return {
      item: key,
      text,
      max,
      ...this.waves,
      matched,
      beforeRate: rate(before.top, matched),
      afterRate: rate(after.top, matched),
      changePoints: changeInPoints(before.top, after.top, matched),
      beforeMean: mean(before.points, matched),
      afterMean: mean(after.points, matched),
    };
  }
}

/** Each scale item that T0 and a later wave ask with the same key and the same number of points. */
export function comparable(waves: readonly Asked[]): SurveyChange[] {
  const before = waves.find(({ wave }) => wave === 'T0');
  if (!before) return [];
  return waves
    .filter(({ wave }) => wave !== 'T0')
    .flatMap(({ wave, items }) =>
      items.flatMap((item) => {
        const first = before.items.find(({ key }) => key === item.key);
        if (item.type !== 'scale' || first?.type !== 'scale' || first.max !== item.max) return [];
        return [new SurveyChange(item, { before: 'T0', after: wave })];
      }),
    );
}
