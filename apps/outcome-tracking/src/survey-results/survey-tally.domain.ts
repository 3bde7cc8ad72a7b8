import { mean } from '#contracts';
import type { ItemAnswer, QuestionnaireItem } from '#contracts/outcomes';
import { MASKED, type Count, type Rate } from '#contracts/reporting';

interface Counted {
  answered: number;
  points: number;
  readonly people: Map<string, number>;
  readonly texts: string[];
}

export interface ItemResult {
  item: string;
  row: string | null;
  text: string;
  type: QuestionnaireItem['type'];
  answered: Count;
  max: number | null;
  mean: Rate;
  distribution: { key: string; text: string; people: Count }[];
  texts: string[];
}

const MOST_TEXTS = 200;

/** Counts the answers to one questionnaire, one person after the other. */
export class SurveyTally {
  private readonly counted = new Map<string, Counted>();
  answered = 0;

  constructor(private readonly items: readonly QuestionnaireItem[]) {}

  add(answers: readonly ItemAnswer[]): void {
    this.answered += 1;
    for (const { item, row, points, choices, text } of answers) {
      const counts = this.of(item, row ?? null);
      counts.answered += 1;
      counts.points += points ?? 0;
      for (const key of choices?.length ? choices : points == null ? [] : [String(points)])
        counts.people.set(key, (counts.people.get(key) ?? 0) + 1);
      if (text != null) counts.texts.push(text);
    }
  }

  /** `k`: groups of fewer are hidden (秘匿), and what would give them away; 0: nothing is. */
  results(k: number): ItemResult[] {
    return this.items.flatMap((item) =>
      item.type === 'matrix'
        ? item.rows.map((row) => this.result(item, row.key, `${item.text}（${row.text}）`, k))
        : [this.result(item, null, item.text, k)],
    );
  }

  private result(item: QuestionnaireItem, row: string | null, text: string, k: number): ItemResult {
    const { answered, points, people, texts } = this.of(item.key, row);
    const max = 'max' in item && item.type !== 'text' ? item.max : null;
    const keys = max !== null ? pointsUpTo(max) : item.type === 'choice' ? item.options : [];
    const counts = keys.map(({ key }) => people.get(key) ?? 0);
    const shown = hideSmall(counts, k);
    const isHidden = shown.includes(MASKED) || (answered > 0 && answered < k);
    return {
      item: item.key,
      row,
      text,
      type: item.type,
      answered: answered > 0 && answered < k ? MASKED : answered,
      max,
      mean: max === null ? null : isHidden ? MASKED : mean(points, answered),
      distribution: keys.map((one, place) => ({ ...one, people: shown[place] ?? 0 })),
      // In the order of the alphabet: when they came tells nothing.
      texts: answered >= k ? texts.toSorted().slice(0, MOST_TEXTS) : [],
    };
  }

  private of(item: string, row: string | null): Counted {
    const key = `${item}/${row ?? ''}`;
    const known = this.counted.get(key);
    if (known) return known;
    const counts = { answered: 0, points: 0, people: new Map<string, number>(), texts: [] };
    this.counted.set(key, counts);
    return counts;
  }
}

const pointsUpTo = (max: number) =>
  Array.from({ length: max }, (_, place) => ({ key: String(place + 1), text: String(place + 1) }));

/** Hides 1 to k − 1 people; where that hides one figure alone, the next smallest too (関連秘匿). */
export function hideSmall(counts: readonly number[], k: number): Count[] {
  const hidden = counts.map((people) => people > 0 && people < k);
  if (hidden.filter(Boolean).length === 1 && counts.length > 1) {
    const others = counts.map((people, place) => ({ people, place })).filter(({ place }) => !hidden[place]);
    const next = others.toSorted((a, b) => Number(a.people === 0) - Number(b.people === 0) || a.people - b.people)[0];
    if (next) hidden[next.place] = true;
  }
  return counts.map((people, place) => (hidden[place] ? MASKED : people));
}
