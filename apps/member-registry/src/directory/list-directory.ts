import { dayInJapan, DomainError, fitting, kindOf, MunicipalityCode, regionOf } from '#contracts';
import type { InputOf, OutputOf } from '#contracts';
import { countOpenProgrammes } from '#contracts/progress';
import type { listDirectory } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { memberOn, MembershipRepository } from '../membership/index.js';
import { Municipalities } from '../municipality/index.js';

type Input = InputOf<typeof listDirectory>;
type Listed = OutputOf<typeof listDirectory>['items'][number];

/** The members to each other’s officials, by code. */
@Injectable()
export class ListDirectory {
  constructor(
    private readonly stored: MembershipRepository,
    private readonly municipalities: Municipalities,
    private readonly rpc: RpcClient,
  ) {}

  async execute(input: Input): Promise<OutputOf<typeof listDirectory>> {
    const found = await this.members(input);
    const first = found.slice(0, input.limit);
    const items = first.slice(0, fitting(first.map((one) => Buffer.byteLength(JSON.stringify(one)))));
    const last = items.length < found.length ? items.at(-1) : undefined;
    return { items: await this.withProgrammes(items), nextCursor: last?.municipality ?? null };
  }

  private async members({ cursor, theme, kind, region }: Input): Promise<Omit<Listed, 'programmes'>[]> {
    const today = dayInJapan(new Date());
    const all = await this.stored.everJoined(cursor);
    return all.flatMap(({ _id, entries, directory: said }) => {
      const member = memberOn(entries, today);
      const body = { kind: kindOf(_id), region: regionOf(_id) };
      const isWanted =
        (theme === undefined || said?.themes.includes(theme)) &&
        (kind === undefined || body.kind === kind) &&
        (region === undefined || body.region === region);
      if (!member || !isWanted || !this.municipalities.isUsable(_id)) return [];
      const name = this.municipalities.nameOf(_id);
      const directory = said && { ...said, themes: [...said.themes] };
      return [{ municipality: MunicipalityCode.parse(_id), name, ...body, ...member, directory }];
    });
  }

  /** Their owner is asked; where it does not answer, the rest is shown without. */
  private async withProgrammes(items: readonly Omit<Listed, 'programmes'>[]): Promise<Listed[]> {
    const codes = items.map(({ municipality }) => municipality);
    const counts = await this.rpc.call(countOpenProgrammes, { codes }).then(
      (answer) => new Map(answer.counts.map(({ municipality, ...count }) => [municipality, count])),
      (error: unknown) => {
        if (error instanceof DomainError && error.kind === 'unavailable') return null;
        throw error;
      },
    );
    return items.map((one) => ({ ...one, programmes: counts?.get(one.municipality) ?? null }));
  }
}
