import { Module } from '@nestjs/common';
import { PersonModule } from '../person/index.js';
import { MissingPeople } from './missing-people.js';
import { RosterChanges } from './roster-changes.js';
import { RosterEnrolments } from './roster-enrolments.js';
import { RosterImporter } from './roster-importer.js';

@Module({
  imports: [PersonModule],
  providers: [RosterImporter, RosterEnrolments, MissingPeople, RosterChanges],
  exports: [RosterImporter, MissingPeople, RosterChanges],
})
export class RosterImportModule {}
