import { kept } from '../device/kept.js';
import type { Known } from './part-saver.js';

/** What somebody wrote and the platform does not have yet, and what it was written over. */
export interface Unsaved<Values> {
  readonly known: Known<Values>;
  readonly values: unknown;
}

/** Keeps on this device, for one account, what is not saved yet: a lost network or a closed window loses nothing. */
export function keptWriting<Values>(account: string, part: string) {
  const name = `writing-${account}-${part}`;
  return {
    read(): Unsaved<Values> | null {
      try {
        return JSON.parse(kept.read(name) || 'null') as Unsaved<Values> | null;
      } catch {
        return null;
      }
    },
    write: (unsaved: Unsaved<Values>): void => kept.write(name, JSON.stringify(unsaved)),
    forget: (): void => kept.write(name, ''),
  };
}
export type KeptWriting<Values> = ReturnType<typeof keptWriting<Values>>;
