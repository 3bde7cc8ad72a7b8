import { DomainError } from '#contracts';
import { comparable, type LearningProvider } from '#contracts/registry';

/** The provider's course by its name or id: width and capitals do not matter. */
export const courseName = (text: string): string => comparable(text).replaceAll(/\s+/gu, ' ').toLowerCase();

/** The columns that a mapping reads, the ones that no file may lack. */
export const requiredColumns = ({ person, courseColumn, completedOn, progress }: LearningProvider): string[] => [
  person.column,
  courseColumn,
  completedOn.column,
  ...(progress ? [progress.column] : []),
];

/** The same mapping with its columns in the form in which a file's headings are read. */
export const asHeading = (mapping: LearningProvider): LearningProvider => ({
  ...mapping,
  person: { ...mapping.person, column: comparable(mapping.person.column) },
  courseColumn: comparable(mapping.courseColumn),
  completedOn: { ...mapping.completedOn, column: comparable(mapping.completedOn.column) },
  progress: mapping.progress && { ...mapping.progress, column: comparable(mapping.progress.column) },
  scoreColumn: mapping.scoreColumn && comparable(mapping.scoreColumn),
});

/** @throws DomainError `column-used-twice`, `course-mapped-twice`. */
export function checkMapping(mapping: LearningProvider): void {
  const columns = [...requiredColumns(mapping), ...(mapping.scoreColumn ? [mapping.scoreColumn] : [])];
  if (new Set(columns).size < columns.length) throw new DomainError('column-used-twice');
  const names = mapping.courses.map(({ name }) => courseName(name));
  if (new Set(names).size < names.length) throw new DomainError('course-mapped-twice');
}
