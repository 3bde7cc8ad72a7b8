import { FileStore } from '#files';
import { Processes } from '#jobs';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { Municipalities } from '../municipality/index.js';
import { fullName, PersonRepository, type PersonDocument } from '../person/index.js';
import { Subjects } from '../subject/index.js';
import { momentText, type Gathered } from './disclosed-records.domain.js';
import { disclosureJson } from './disclosure-json.domain.js';
import { disclosurePage } from './disclosure-page.domain.js';
import { DisclosureRepository } from './disclosure.repository.js';
import type { DisclosureDocument } from './disclosure.schema.js';
import { gatherDisclosure } from './gather-disclosure.job.js';
import { GatherRecords } from './gather-records.js';

const MAX_BYTES = 256 * 1024 * 1024;
const SEVEN_DAYS_MS = 7 * 86_400_000;

/** Gathers what the services have of a person and lays it down as one file. */
@Injectable()
export class MakeDisclosure {
  constructor(
    private readonly disclosures: DisclosureRepository,
    private readonly people: PersonRepository,
    private readonly subjects: Subjects,
    private readonly gather: GatherRecords,
    private readonly municipalities: Municipalities,
    private readonly files: FileStore,
  ) {}

  @Processes(gatherDisclosure)
  async execute({ disclosure: id }: z.output<typeof gatherDisclosure.data>): Promise<void> {
    const due = await this.disclosures.find(id);
    if (!due?.due) return;
    const [person] = await this.people.findForDesk([due.person]);
    // Erased meanwhile: the erasure takes this away, too.
    if (!person) return;
    const [subject] = await this.subjects.of([person._id]);
    if (!subject) return;
    const gathered = await this.gather.execute(subject, (asked) => this.disclosures.noteAsked(id, asked));
    const now = new Date();
    const bytes = Buffer.from(this.pageOf(due, person, gathered, now));
    const fileHash = createHash('sha256').update(bytes).digest('hex');
    // Noted first: a file that nobody knows of would outlive the person's erasure.
    if (!(await this.disclosures.noteDraft(id, fileHash))) return;
    await this.files.put(bytes, { maxBytes: MAX_BYTES });
    const expiresAt = new Date(now.getTime() + SEVEN_DAYS_MS);
    const kept = await this.disclosures.finish(id, { fileHash, fileName: nameOf(due), readyAt: now, expiresAt });
    if (!kept) await this.files.remove(fileHash);
  }

  private pageOf(due: DisclosureDocument, person: PersonDocument, gathered: Gathered, now: Date): string {
    const { reference } = due;
    const municipality = this.municipalities.nameOf(due.tenant);
    const head = { municipality, reference };
    const json = disclosureJson({ ...head, person: person._id, madeAt: now.toISOString() }, gathered);
    return disclosurePage(
      {
        ...head,
        person: fullName(person),
        madeOn: momentText(now.toISOString()),
        json: Buffer.from(JSON.stringify(json)).toString('base64'),
        jsonName: nameOf(due).replace('.html', '.json'),
      },
      gathered,
    );
  }
}

/** What the browser saves it as: nothing of the person, for file names are seen by many. */
const nameOf = ({ _id, own, receivedOn }: DisclosureDocument): string =>
  own ? `my-record-${receivedOn}.html` : `disclosure-${_id.slice(0, 8)}.html`;
