import type { SharedKind } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { ChallengeAnswerRepository } from '../challenge-answer/index.js';
import { ChallengeRepository } from '../challenge/index.js';
import type { Contribution } from '../contribution.domain.js';
import type { Hidden, Viewer } from '../hidden.domain.js';
import { PracticeNoteRepository } from '../practice-note/index.js';
import { PracticeRepository } from '../practice/index.js';

const EXCERPT = 300;

interface SharedThing {
  /** The practice or the challenge on whose page it stands. */
  readonly page: string;
  readonly municipality: string;
  readonly municipalityName: string;
  /** How it begins. */
  readonly excerpt: string;
}

type Find = (id: string, viewer: Viewer) => Promise<SharedThing | null>;

/** Whatever a municipality shares with the others, asked of whose it is. */
@Injectable()
export class SharedThings {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly notes: PracticeNoteRepository,
    private readonly challenges: ChallengeRepository,
    private readonly answers: ChallengeAnswerRepository,
  ) {}

  /** Null where this viewer does not see it. */
  find(kind: SharedKind, id: string, viewer: Viewer): Promise<SharedThing | null> {
    return this.finders[kind](id, viewer);
  }

  /** Has a thing hidden or shown again; the same again changes nothing. */
  setHidden(kind: SharedKind, id: string, hidden: Hidden | null): Promise<void> {
    const kept = {
      practice: this.practices,
      'practice-note': this.notes,
      challenge: this.challenges,
      'challenge-answer': this.answers,
    };
    return kept[kind].setHidden(id, hidden);
  }

  private readonly finders: Readonly<Record<SharedKind, Find>> = {
    practice: async (id, viewer) => {
      const found = await this.practice(id, viewer);
      if (!found) return null;
      const { municipality, municipalityName, shown, withdrawn, editions } = found;
      const contents = withdrawn ? [] : editions.slice(-1).map(({ content }) => content);
      const texts = await this.practices.textsOf(contents);
      return { page: id, municipality, municipalityName, excerpt: beginning(shown.title, ...texts.values()) };
    },
    'practice-note': async (id, viewer) => {
      const found = await this.notes.findSeen(id, viewer);
      const practice = found && (await this.practice(found.practice, viewer));
      return practice && !practice.withdrawn ? besideOn(found.practice, found) : null;
    },
    challenge: async (id, viewer) => {
      const found = await this.challenges.findVisible(id, viewer);
      if (!found) return null;
      const { municipality, municipalityName, title, tried } = found;
      return { page: id, municipality, municipalityName, excerpt: beginning(title, tried) };
    },
    'challenge-answer': async (id, viewer) => {
      const found = await this.answers.findSeen(id, viewer);
      return found && (await this.challenges.findVisible(found.challenge, viewer))
        ? besideOn(found.challenge, found)
        : null;
    },
  };

  private practice(id: string, viewer: Viewer) {
    return this.practices.findPublished(id, viewer === null ? 'secretariat' : { municipality: viewer });
  }
}

const besideOn = (page: string, { municipality, municipalityName, text }: Contribution): SharedThing => ({
  page,
  municipality,
  municipalityName,
  excerpt: beginning(text),
});

function beginning(...texts: readonly string[]): string {
  const signs = [...texts.filter((text) => text !== '').join('\n')];
  return signs.length > EXCERPT ? `${signs.slice(0, EXCERPT).join('')}…` : signs.join('');
}
