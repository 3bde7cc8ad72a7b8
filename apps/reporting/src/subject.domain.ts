import { ProgrammeId } from '#contracts';
import type { PublicationSubject } from '#contracts/reporting';

/** What a report is about: a programme, or a municipality's fiscal year. */
export type ReportSubject = { readonly programme: ProgrammeId } | { readonly fiscalYear: number };

/** Reads `programme-<id>` or `year-<fiscal year>`, as `PublicationSubject` allows them. */
export function readSubject(subject: PublicationSubject): ReportSubject {
  const [kind = '', id = ''] = subject.split(/-(.*)/s);
  return kind === 'year' ? { fiscalYear: Number(id) } : { programme: ProgrammeId.parse(id) };
}
