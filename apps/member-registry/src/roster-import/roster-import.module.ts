import { Module } from '@nestjs/common';
import { PersonModule } from '../person/index.js';
import { MissingPeople } from './missing-people.js';
import { RosterImporter } from './roster-importer.js';

@Module({
  imports: [PersonModule],
  providers: [RosterImporter, MissingPeople],
  exports: [RosterImporter, MissingPeople],
})
export class RosterImportModule {}
