import type { OutputOf } from '#contracts';
import type { listCompanySeats } from '#contracts/progress';

export type CompanySeats = OutputOf<typeof listCompanySeats>;
export type Needs = NonNullable<CompanySeats['needs']>;
