import type { MisuseKind, ReportState, SharedKind } from '#contracts/exchange';
import type { Hidden } from '../hidden.domain.js';

/** What one municipality says of it. */
export interface MisuseReport {
  readonly municipality: string;
  readonly municipalityName: string;
  readonly misuse: MisuseKind;
  readonly text: string;
  readonly at: Date;
}

/** Something that was reported. */
export interface ReportedState {
  readonly kind: SharedKind;
  /** The practice or the challenge on whose page it stands. */
  readonly page: string;
  /** Whose it is. */
  readonly municipality: string;
  readonly municipalityName: string;
  /** One of each municipality, the newest first. */
  readonly reports: readonly MisuseReport[];
  readonly state: ReportState;
  /** While it is hidden. */
  readonly hidden: Hidden | null;
  /** When it was reported last. */
  readonly reportedAt: Date;
}

/** Whoever reports it again changes its own words, and the same words change nothing. What was dismissed is looked at again. */
export function withReport<S extends ReportedState>(state: S, report: MisuseReport): S {
  const said = state.reports.find(({ municipality }) => municipality === report.municipality);
  if (said?.misuse === report.misuse && said.text === report.text) return state;
  const reports = [report, ...state.reports.filter((one) => one !== said)];
  return { ...state, reports, state: state.hidden ? 'hidden' : 'open', reportedAt: report.at };
}

/** The first reason stays until it is shown again. */
export const withHiding = <S extends ReportedState>(state: S, hidden: Hidden): S =>
  state.hidden ? state : { ...state, state: 'hidden', hidden };

/** Either way it is seen again. */
export const withSettlement = <S extends ReportedState>(state: S, to: 'open' | 'dismissed'): S =>
  state.state === to ? state : { ...state, state: to, hidden: null };
