import { event } from '../event.js';
import { Enrolment } from './enrolment.js';

export const enrolmentChanged = event({
  name: 'progress.enrolment-changed.v1',
  summary: 'An enrolment as it stands, ended or not',
  data: Enrolment.omit({ funding: true, learningTime: true, learningTimeAsked: true }),
});
