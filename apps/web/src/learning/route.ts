import type { CourseId, EnrolmentId } from '#contracts';

type Params = Readonly<Partial<Record<string, string>>>;

/** The ids in the address of a course; the platform judges whether they are any. */
export const courseIds = ({ enrolment = '', course = '' }: Params) => ({
  enrolment: enrolment as EnrolmentId,
  course: course as CourseId,
});
