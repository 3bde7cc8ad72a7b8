export { findSought } from './find-sought.js';
export { wordsOf } from './fold.domain.js';
export { likenessAmong } from './likeness.domain.js';
export { ranked, shown, SHOWN, type Ranked } from './rank.domain.js';
export { searchable, type Searchable } from './searchable.domain.js';
export { searchIndex, searchPart } from './search-part.js';
