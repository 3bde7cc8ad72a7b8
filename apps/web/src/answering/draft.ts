import type { QuestionnaireItem } from '#contracts/outcomes';
import { kept } from '../device/kept.js';
import { placesOf, type Answers } from './answers.js';

/** Answers that were not sent yet, kept on this device: they outlive a lost network, a closed tab and a crash. */
export const draftOf = (name: string) => ({
  /** Null: nothing was begun. */
  read(items: readonly QuestionnaireItem[]): Answers | null {
    const stored = parsed(kept.read(name));
    if (!stored) return null;
    const places = new Set(items.flatMap(placesOf));
    return Object.fromEntries(Object.entries(stored).filter(([place]) => places.has(place)));
  },
  write: (answers: Answers): void => kept.write(name, JSON.stringify(answers)),
  forget: (): void => kept.forget(name),
});

/** What somebody else's program left under that name is no draft. */
function parsed(text: string | null): Answers | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return typeof value === 'object' && value !== null ? (value as Answers) : null;
  } catch {
    return null;
  }
}
