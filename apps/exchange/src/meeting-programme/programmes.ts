import { DomainError, MeetingMaterialId } from '#contracts';
import type { MeetingMaterial, MeetingProgramme } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import type { MeetingDocument } from '../meeting/index.js';
import { MaterialRepository } from './material.repository.js';
import type { MaterialDocument } from './material.schema.js';

/** Programmes of meetings as they are answered, with what there is to read. */
@Injectable()
export class Programmes {
  constructor(private readonly material: MaterialRepository) {}

  async view({ _id, programme = [], version }: MeetingDocument): Promise<MeetingProgramme> {
    const items = programme.map(({ from, to, title, speakers, about }) => ({ from, to, title, speakers, about }));
    return { items, material: (await this.material.list(_id)).map(materialView), version };
  }

  /** @throws DomainError `meeting-material-not-found`, likewise for that of another meeting. */
  async getMaterial(meeting: MeetingDocument, id: string): Promise<MaterialDocument> {
    const found = await this.material.find(id);
    if (found?.meeting !== meeting._id) throw new DomainError('meeting-material-not-found');
    return found;
  }
}

export const materialView = ({ _id, name, mediaType, bytes }: MaterialDocument): MeetingMaterial => ({
  material: MeetingMaterialId.parse(_id),
  name,
  mediaType,
  bytes,
});
