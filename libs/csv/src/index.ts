export { readCsv, type CsvFile, type CsvLimits, type CsvRow } from './read-csv.js';
export type { CsvEncoding } from './encoding.js';
export type { Separator } from './separator.js';
export { csvLines, inertText, writeCsv, type CsvCell } from './write-csv.js';
export { Cp932Csv, REPLACED_COLUMN, type ReplacedCharacter } from './cp932.js';
export { normaliseKana, normaliseName, normaliseNumber, splitDepartment } from './normalise.js';
export { isEmail, normaliseEmail } from './email.js';
export { isCorporateNumber } from './corporate-number.js';
export { parseJapaneseDate } from './japanese-date.js';
