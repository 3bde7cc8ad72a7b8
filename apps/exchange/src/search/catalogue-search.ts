import { DomainError, type AllowedCaller, type OutputOf } from '#contracts';
import { searchCourses } from '#contracts/catalog';
import type { FoundThing } from '#contracts/exchange';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';

interface FoundCourses {
  readonly items: readonly { readonly found: FoundThing; readonly score: number }[];
  readonly more: boolean;
  /** The catalogue did not answer. */
  readonly missing: boolean;
}

/** Asks the course catalogue, which ranks as it is ranked here; without it, what is shared here is still found. */
@Injectable()
export class CatalogueSearch {
  constructor(private readonly rpc: RpcClient) {}

  async find(q: string, caller: AllowedCaller | undefined): Promise<FoundCourses> {
    // Courses are shown to municipalities: the secretariat reads none.
    if (caller?.tenant === undefined) return { items: [], more: false, missing: false };
    try {
      const { items, more } = await this.rpc.call(searchCourses, { q });
      return { items: items.map(foundCourse), more, missing: false };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { items: [], more: false, missing: true };
    }
  }
}

const foundCourse = ({
  course,
  municipality,
  changedAt,
  title,
  excerpt,
  score,
}: OutputOf<typeof searchCourses>['items'][number]) => ({
  found: {
    kind: 'course' as const,
    id: course,
    municipality,
    municipalityName: null,
    theme: null,
    at: changedAt,
    title,
    excerpt,
  },
  score,
});
