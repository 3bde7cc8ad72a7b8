/* A door without anything of Node: the pages read what is typed as a file's cells are read. */
export { normaliseName } from './normalise.js';
export { normaliseEmail } from './email.js';
export { parseJapaneseDate } from './japanese-date.js';
