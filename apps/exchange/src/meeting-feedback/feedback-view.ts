import { AttendeeId, MunicipalityCode } from '#contracts';
import type { MeetingFeedback } from '#contracts/exchange';
import type { MeetingFeedbackDocument } from './meeting-feedback.schema.js';

export const feedbackView = ({
  _id,
  municipality,
  municipalityName,
  satisfaction,
  scale,
  helped,
  time,
  voice,
  consent,
}: Omit<MeetingFeedbackDocument, 'version' | 'changedAt' | 'correlationId'>): MeetingFeedback => ({
  attendee: AttendeeId.parse(_id),
  municipality: MunicipalityCode.parse(municipality),
  municipalityName,
  satisfaction,
  scale,
  helped: [...helped],
  time,
  voice,
  consent,
});
