import { z } from 'zod';
import { AttendeeId, MunicipalityCode } from '../ids.js';
import { Markdown } from '../scalars.js';

export const SATISFACTION_SCALE = 5;

/** What helped at a meeting. */
export const MeetingHelp = z.enum(['tables', 'cases', 'acquaintance', 'materials', 'nothing']);
export type MeetingHelp = z.infer<typeof MeetingHelp>;

/** 時間は足りたか. */
export const TimeFelt = z.enum(['too-short', 'enough', 'too-long']);
export type TimeFelt = z.infer<typeof TimeFelt>;

/** Whether a voice may be quoted: not at all, without its municipality's name, or with it. */
export const VoiceConsent = z.enum(['no', 'without-name', 'with-name']);
export type VoiceConsent = z.infer<typeof VoiceConsent>;

export const meetingFeedback = {
  satisfaction: z.int().min(1).max(SATISFACTION_SCALE),
  helped: z.array(MeetingHelp).min(1).max(5),
  time: TimeFelt,
  voice: Markdown(400).nullable(),
  consent: VoiceConsent,
};

/** What somebody who came said of a meeting. */
export const MeetingFeedback = z.strictObject({
  attendee: AttendeeId,
  municipality: MunicipalityCode,
  municipalityName: z.string(),
  ...meetingFeedback,
  /** The most that could be said. */
  scale: z.int(),
});
export type MeetingFeedback = z.infer<typeof MeetingFeedback>;
