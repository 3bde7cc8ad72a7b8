import { Module } from '@nestjs/common';
import { PersonModule } from '../person/index.js';
import { MissingPeople } from './missing-people.js';
import { RosterChanges } from './roster-changes.js';
import { RosterImporter } from './roster-importer.js';

@Module({
  imports: [PersonModule],
  providers: [RosterImporter, MissingPeople, RosterChanges],
  exports: [RosterImporter, MissingPeople, RosterChanges],
})
export class RosterImportModule {}
