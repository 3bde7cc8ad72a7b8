import { dayInJapan, PersonId } from '#contracts';
import { describeLearners, type LearnerTraits } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';

/** What reports break down by, as the registry knows it of the day of an enrolment. */
@Injectable()
export class LearnersThen {
  constructor(private readonly rpc: RpcClient) {}

  /** In the order asked; null: nobody of the municipality whose data may be used. */
  async describe(
    learners: readonly { readonly person: string; readonly at: Date }[],
  ): Promise<readonly (LearnerTraits | null)[]> {
    const asked = learners.map(({ person, at }) => ({ person: PersonId.parse(person), on: dayInJapan(at) }));
    return (await this.rpc.call(describeLearners, { learners: asked })).traits;
  }

  /** Of several on one day; who is not of the municipality is left out. */
  async describeOn(people: readonly string[], at: Date): Promise<Map<string, LearnerTraits>> {
    const traits = await this.describe(people.map((person) => ({ person, at })));
    return new Map(
      people.flatMap((person, place) => {
        const known = traits[place];
        return known ? [[person, known] as const] : [];
      }),
    );
  }
}
