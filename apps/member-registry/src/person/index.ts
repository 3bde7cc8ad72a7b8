export { ErasePersonDocuments } from './erase-person-documents.js';
export { KeepPeople, type Kept, type PersonInRow } from './keep-people.js';
export { NamesOfRecords } from './names-of-records.js';
export { PersonModule } from './person.module.js';
export { PersonRepository } from './person.repository.js';
export { fullName, isNameOf, wordsOf } from './person-words.domain.js';
export { PersonViews } from './person-views.js';
export { remember, type PersonFields, type RosterRow, type SeenInFile } from './roster.domain.js';
export type { PersonDocument } from './person.schema.js';
