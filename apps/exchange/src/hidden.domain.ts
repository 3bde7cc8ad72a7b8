/** Who looks: a member's municipality, or null for the secretariat. */
export type Viewer = string | null;
/** Whoever looks without signing in is of no municipality. */
export const nobody = '';

/** That the secretariat has hidden something after reports, and what it tells whose it is. */
export interface Hidden {
  readonly at: Date;
  readonly reason: string;
}

/** What can be hidden. */
export interface Hideable {
  readonly municipality: string;
  /** Null, where it was shown again. */
  readonly hidden?: Hidden | null;
}

/** What is hidden only its own municipality and the secretariat still see. */
export const isHiddenFrom = ({ municipality, hidden }: Hideable, viewer: Viewer): boolean =>
  Boolean(hidden) && viewer !== null && viewer !== municipality;

/** The same, for the store: what is not hidden from this viewer. */
export const unhiddenFor = (viewer: Viewer): object =>
  viewer === null ? {} : { $or: [{ hidden: null }, { municipality: viewer }] };

/** As whoever still sees it reads it. */
export const hiddenView = ({ hidden }: Hideable): { hidden?: { at: string; reason: string } } =>
  hidden ? { hidden: { at: hidden.at.toISOString(), reason: hidden.reason } } : {};

/** Whether both say the same. */
export const isHiddenAlike = (one: Hidden | null | undefined, another: Hidden | null | undefined): boolean =>
  one?.at.getTime() === another?.at.getTime() && one?.reason === another?.reason;
