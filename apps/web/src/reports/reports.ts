import type { OutputOf } from '#contracts';
import type { getMunicipalityReport, getNetworkReport, getProgrammeReport } from '#contracts/reporting';

export type MunicipalityReport = OutputOf<typeof getMunicipalityReport>;
export type ProgrammeReport = OutputOf<typeof getProgrammeReport>;
export type NetworkReport = OutputOf<typeof getNetworkReport>;
