import { DomainError, personalFiles, type InputOf, type OutputOf } from '#contracts';
import { describePersonalData, personalDataOwners, type previewErasure } from '#contracts/privacy';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { fullName, PersonRepository } from '../person/index.js';
import { Subjects } from '../subject/index.js';
import { Obstacles } from './obstacles.js';

type Preview = OutputOf<typeof previewErasure>;

/** How much of somebody would go, and what stands against it. */
@Injectable()
export class PreviewErasure {
  constructor(
    private readonly people: PersonRepository,
    private readonly subjects: Subjects,
    private readonly obstacles: Obstacles,
    private readonly rpc: RpcClient,
  ) {}

  async execute({ person }: InputOf<typeof previewErasure>): Promise<Preview> {
    const [known] = await this.people.findForDesk([person]);
    const [subject] = known ? await this.subjects.of([person]) : [];
    if (!known || !subject) throw new DomainError('unknown-person');
    const [obstacles, described] = await Promise.all([
      this.obstacles.of([person]),
      Promise.all(personalDataOwners.map((owner) => this.rpc.call(describePersonalData, { subject }, owner))),
    ]);
    const records = described.flatMap(({ collections }) =>
      collections.flatMap(({ collection, file, title, count }) =>
        file && count ? [{ file, fileName: personalFiles[file].name, title: title ?? collection, count }] : [],
      ),
    );
    return { person, name: fullName(known), records, obstacles: [...(obstacles.get(person) ?? [])] };
  }
}
