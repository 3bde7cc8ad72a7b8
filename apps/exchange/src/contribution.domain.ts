import { isHiddenFrom, type Hideable, type Viewer } from './hidden.domain.js';

/** What a municipality writes beside something that another wrote. `_id` follows from both and a key. */
export interface Contribution extends Hideable {
  readonly _id: string;
  /** As it was called when it wrote. */
  readonly municipalityName: string;
  readonly text: string;
  readonly at: Date;
  /** Taken back: nobody sees it, and its key stays taken. */
  readonly withdrawnAt?: Date;
}

/** The one place that decides who sees a contribution to something that the viewer sees. */
export const isSeenBy = (one: Pick<Contribution, 'withdrawnAt' | 'municipality' | 'hidden'>, viewer: Viewer): boolean =>
  !one.withdrawnAt && !isHiddenFrom(one, viewer);
