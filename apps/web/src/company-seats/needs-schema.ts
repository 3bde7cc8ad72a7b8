import { z } from 'zod';
import { applyForSeats } from '#contracts/progress';
import type { Needs } from './company-seats.js';

/** As the form has it: whether the grant is claimed is a choice, and what is empty is not there. */
export type NeedsInput = {
  needs: Partial<Omit<Needs, 'grant'>> & { grant?: 'jinzai-kaihatsu' | 'none' | undefined };
};

export const needsInput = (before: Needs | null, contactName: string): NeedsInput => ({
  needs: before ? { ...before, grant: before.grant ?? 'none' } : { contactName, paysFirst: false },
});

/** Judged by the schema of the service, which refuses what is missing by name; the declaration goes with the grant. */
export const needsSchema = z
  .custom<NeedsInput>()
  .transform(({ needs, ...given }) => {
    const claims = needs.grant === 'jinzai-kaihatsu';
    const grant = needs.grant === 'none' ? null : needs.grant;
    const said = { ...needs, grant, paysFirst: claims && needs.paysFirst === true };
    return { ...given, needs: said } as z.input<typeof applyForSeats.input>;
  })
  .pipe(applyForSeats.input);
