export { benchmark, benchmarkValues } from './benchmark.domain.js';
export { BreakdownFold, breakdownsFor, UNKNOWN, type Breakdown } from './breakdown.domain.js';
export { breakdownFigures } from './breakdown-figures.domain.js';
export { compared, lastYears } from './comparison.domain.js';
export { countedCell, countedFigure, figureAt, partsOf } from './counted-figures.domain.js';
export { rowsOfCell, rowsOfFigure, type FigureRow, type PickRow } from './figure-rows.domain.js';
export { figuresOf, isPreliminary } from './programme-figures.domain.js';
export { protectRelease, toldBy } from './release.domain.js';
export { maskedBreakdown, type ToldRows } from './masked-breakdown.domain.js';
export { shownOf } from './masking.domain.js';
export { canonicalText } from './canonical-text.domain.js';
export { checkMoment, checkRowsShown, disclosureFor, type Disclosed } from './disclosure.domain.js';
export type { Fact } from './fact.domain.js';
export { ProgrammeFold } from './programme-fold.domain.js';
export {
  disclosedFigures,
  networkRow,
  programmeRow,
  rowOfFigures,
  type NetworkRow,
  type ReportedProgramme,
} from './rows.domain.js';
export { emptyRow } from './row-tally.domain.js';
export { emptyTally, wholeTally, type Tally } from './tally.domain.js';
export { addTotals, noTotals, totalFigures, totalsOfProgramme, yearFigures, type Totals } from './totals.domain.js';
export {
  discloseNetwork,
  discloseTotals,
  showableTotals,
  type TotalName,
  type TotalsDisclosure,
} from './totals-masking.domain.js';
