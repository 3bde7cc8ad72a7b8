import type { OutputOf } from '#contracts';
import type {
  getBenchmark,
  getMunicipalityReport,
  getNetworkOverview,
  getNetworkReport,
  getProgrammeBreakdown,
  getProgrammeComparison,
  getProgrammeReport,
  listFigureRows,
} from '#contracts/reporting';

export type Benchmark = OutputOf<typeof getBenchmark>;
export type MunicipalityReport = OutputOf<typeof getMunicipalityReport>;
export type ProgrammeBreakdown = OutputOf<typeof getProgrammeBreakdown>;
export type BreakdownRow = ProgrammeBreakdown['rows'][number];
export type ProgrammeComparison = OutputOf<typeof getProgrammeComparison>;
export type ProgrammeReport = OutputOf<typeof getProgrammeReport>;
export type NetworkOverview = OutputOf<typeof getNetworkOverview>;
export type NetworkReport = OutputOf<typeof getNetworkReport>;
export type FigureRowsAnswer = OutputOf<typeof listFigureRows>;
export type FigureRow = FigureRowsAnswer['items'][number];
