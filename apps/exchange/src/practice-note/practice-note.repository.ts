import { Database, naturalId } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Contributions } from '../contributions.repository.js';
import { OncePerMunicipality, type SaidOnce } from '../once-per-municipality.repository.js';
import { practiceNotes, practiceThanks, type PracticeNoteDocument } from './practice-note.schema.js';

@Injectable()
export class PracticeNoteRepository extends Contributions<PracticeNoteDocument> {
  readonly thanks: OncePerMunicipality;

  constructor(database: Database) {
    super(database.model<PracticeNoteDocument>(practiceNotes), 'practice');
    this.thanks = new OncePerMunicipality(database.model<SaidOnce>(practiceThanks), 'practice-thanks');
  }
}

export const noteIdOf = (practice: string, municipality: string, key: string): string =>
  naturalId('practice-note', practice, municipality, key);
