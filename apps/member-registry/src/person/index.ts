export { KeepPeople, type Kept, type PersonInRow } from './keep-people.js';
export { PersonModule } from './person.module.js';
export { PersonViews } from './person-views.js';
export { PersonRepository } from './person.repository.js';
export { remember, type RosterRow, type SeenInFile } from './roster.domain.js';
export type { PersonDocument } from './person.schema.js';
export { searchKeysOf, sortKeyOf } from './search-key.domain.js';
