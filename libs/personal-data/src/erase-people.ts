import type { InputOf, OutputOf, Subject } from '#contracts';
import type { erasePeople } from '#contracts/privacy';
import { DetailsOfPeople } from '#audit';
import { keepOnly } from '#persistence';
import { Inject, Injectable } from '@nestjs/common';
import { PARTS, type EraseStep, type PersonalDataParts, type Plain } from './personal-data.options.js';
import { hasErasedMark, idsOf, notErased, RecordsOfPeople, type RecordsCollection } from './records-of-people.js';

type Result = OutputOf<typeof erasePeople>;

const CHUNK = 500;
/** A call answers after so long with what is left to do. */
const PATIENCE_MS = 3000;

/**
 * Erases what is personal of people: the service's first steps, what the audit trail noted of them, what its collections
 * declare, its last steps. Every piece may be done again: after a crash it is asked for from the beginning.
 */
@Injectable()
export class ErasePeople {
  constructor(
    private readonly people: RecordsOfPeople,
    private readonly details: DetailsOfPeople,
    @Inject(PARTS) private readonly parts: PersonalDataParts,
  ) {}

  async execute({ subjects, at }: InputOf<typeof erasePeople>): Promise<Result> {
    const until = performance.now() + PATIENCE_MS;
    const steps = this.steps();
    let [place, from] = at === undefined ? [0, ''] : read(at);
    for (let step = steps[place]; step; step = steps[place]) {
      const result = await step.erase(subjects, from);
      if (result === 'waiting') return { state: 'waiting', next: null };
      [place, from] = result === 'done' ? [place + 1, ''] : [place, result.next];
      if (performance.now() > until && place < steps.length) return { state: 'more', next: `${place}/${from}` };
    }
    return { state: 'done', next: null };
  }

  private steps(): readonly EraseStep[] {
    const { first = [], last = [] } = this.parts;
    const declared = new Map(this.people.records().map((collection) => [collection.spec.name, stepOf(collection)]));
    const early = first.map((step) => {
      if (typeof step !== 'string') return step;
      const named = declared.get(step);
      if (!named || !declared.delete(step)) throw new Error(`${step} is no collection with records of people`);
      return named;
    });
    return [...early, this.details, ...declared.values(), ...last];
  }
}

const stepOf = (collection: RecordsCollection): EraseStep => ({
  erase: (subjects) => eraseRecords(collection, subjects),
});

/** Deletes the documents of these people, or leaves of them what is declared. */
async function eraseRecords({ model, personal }: RecordsCollection, subjects: readonly Subject[]): Promise<'done'> {
  const { erased, by } = personal;
  const ids = subjects.flatMap((subject) => idsOf(personal, subject));
  if (ids.length === 0 || (erased !== 'nothing' && 'step' in erased)) return 'done';
  const theirs = { [by]: { $in: ids }, ...(hasErasedMark(model) && notErased) };
  for (;;) {
    const found = await model.find(theirs).limit(CHUNK).lean<Plain[]>();
    if (found.length === 0) return 'done';
    if (erased === 'nothing') await model.deleteMany({ _id: { $in: found.map(({ _id }) => _id) } });
    else for (const document of found) await leave(model, document, erased.keep);
  }
}

/**
 * Leaves the fields named, over the document that was read: whoever changes it meanwhile is asked again. It gets a new
 * version, so that whoever read it before does not bring back what is gone; nobody is told, for nothing public differs.
 */
async function leave(model: RecordsCollection['model'], document: Plain, keep: readonly string[]): Promise<void> {
  const { _id, tenant, version, changedAt, correlationId, unrelayed } = document;
  const next = Number(version) + 1;
  await model.replaceOne({ _id, version }, {
    ...keepOnly(document, keep),
    tenant,
    changedAt,
    correlationId,
    version: next,
    ...(unrelayed !== undefined && { unrelayed: next }),
    erased: new Date(),
  } as Plain);
}

function read(at: string): [number, string] {
  const [, place = '0', from = ''] = /^(\d+)[/](.*)$/.exec(at) ?? [];
  return [Number(place), from];
}
