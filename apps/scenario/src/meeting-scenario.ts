import { MunicipalityCode } from '#contracts';
import { Stage, ThemeTable } from '#contracts/exchange';
import { z } from 'zod';

/** People who meet, with their answers to the questionnaire before it, and the tables that are there for them. */
export const MeetingScenario = z.strictObject({
  kind: z.literal('meeting'),
  title: z.string(),
  municipalities: z.array(MunicipalityCode),
  people: z.array(
    z.strictObject({
      person: z.string(),
      municipality: MunicipalityCode,
      choices: z.array(z.string()),
      stage: Stage,
      challenge: z.string(),
    }),
  ),
  tables: z.array(ThemeTable),
});
export type MeetingScenario = z.infer<typeof MeetingScenario>;

export const ExpectedMeeting = z.looseObject({ requiredChoiceScore: z.int() });
