import { useCallback, useRef, useState } from 'react';
import { asFailure } from '../api/problem.js';
import type { KeptWriting } from './kept-writing.js';
import { PartSaver, WrittenMeanwhile, type Known, type Part } from './part-saver.js';
import { sameContent } from './same-content.js';

/** Where what is written stands. */
export type WritingState<Values> =
  | { readonly is: 'saved'; readonly at: Date | null }
  | { readonly is: 'saving' | 'unsaved' | 'incomplete' | 'offline' }
  | { readonly is: 'refused'; readonly sentence: string }
  | { readonly is: 'changed'; readonly theirs: Known<Values> };

export interface Writing<Values> {
  readonly state: WritingState<Values>;
  /** What was not saved the last time has come back from this device. */
  readonly restored: boolean;
  /** Saves what was written; again, nothing happens. @throws RequestFailed. */
  save(values: Values): Promise<void>;
  /**
   * Looks at what stands in the form and keeps it here as long as it is not saved; says whether it is. `complete`: the
   * same as it would be sent, undefined where something is missing.
   */
  note(values: unknown, complete: Values | undefined): boolean;
  /** Mine over theirs: the next save overwrites what somebody else wrote. */
  overwrite(theirs: Known<Values>): void;
  /** Away with what was not saved: nothing of it is sent any more. */
  drop(): void;
}

/** Writing a part of a draft: begun from what was read, or from what this device has kept. */
export function useWriting<Values>(part: Part<Values>, first: Known<Values>, kept: KeptWriting<Values>) {
  const [unsaved] = useState(() => kept.read());
  const [saver] = useState(() => new PartSaver(part, unsaved?.known ?? first));
  const [state, setState] = useState<WritingState<Values>>({ is: 'saved', at: null });
  const noted = useRef<unknown>(undefined);
  const dropped = useRef(false);
  const save = useCallback(
    async (values: Values) => {
      if (dropped.current || saver.isSaved(values)) return;
      setState({ is: 'saving' });
      try {
        await saver.save(values);
        if (sameContent(noted.current, values)) {
          kept.forget();
          setState({ is: 'saved', at: new Date() });
        } else {
          // Written on meanwhile.
          kept.write({ known: saver.read, values: noted.current });
          setState({ is: 'unsaved' });
        }
      } catch (error) {
        setState(stateAfter(error));
        throw error;
      }
    },
    [saver, kept],
  );
  const note = useCallback(
    (values: unknown, complete: Values | undefined): boolean => {
      noted.current = complete ?? values;
      if (complete !== undefined && saver.isSaved(complete)) {
        kept.forget();
        setState((before) => (before.is === 'saved' ? before : { is: 'saved', at: null }));
        return true;
      }
      kept.write({ known: saver.read, values });
      setState({ is: complete === undefined ? 'incomplete' : 'unsaved' });
      return false;
    },
    [saver, kept],
  );
  const writing: Writing<Values> = {
    state,
    restored: unsaved !== null,
    save,
    note,
    overwrite: (theirs) => {
      saver.goOnFrom(theirs);
      setState({ is: 'unsaved' });
    },
    drop: () => {
      dropped.current = true;
      kept.forget();
    },
  };
  return { writing, begun: (unsaved?.values ?? first.values) as Values | null };
}

function stateAfter<Values>(error: unknown): WritingState<Values> {
  const failure = asFailure(error);
  if (failure instanceof WrittenMeanwhile) return { is: 'changed', theirs: failure.theirs as Known<Values> };
  return failure.passing ? { is: 'offline' } : { is: 'refused', sentence: failure.sentence };
}
