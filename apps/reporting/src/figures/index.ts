export { disclosureFor } from './disclosure.domain.js';
export type { Fact } from './fact.domain.js';
export { ProgrammeFold } from './programme-fold.domain.js';
export { disclosedFigures, networkRow, programmeRow, type NetworkRow, type ReportedProgramme } from './rows.domain.js';
export { emptyTally, type Tally } from './tally.domain.js';
export { addTotals, noTotals, peopleFigure, totalFigures, totalsOfProgramme, type Totals } from './totals.domain.js';
