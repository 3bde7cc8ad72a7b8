export { findSought } from './search-text.repository.js';
export { wordsOf } from './fold.domain.js';
export { likenessAmong } from './likeness.domain.js';
export { excerptOf, piecesOf, scoreOf } from './rank.domain.js';
export { searchable, type Searchable } from './searchable.domain.js';
export { searchIndex, searchPart } from './search-text.schema.js';
