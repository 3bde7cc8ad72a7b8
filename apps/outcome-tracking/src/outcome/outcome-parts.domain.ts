import type {
  ItemAnswer,
  Placement,
  PlacementCheck,
  RoleChange,
  SurveyAnswers,
  UseEntry,
  Wave,
  WorkplaceUse,
} from '#contracts/outcomes';

/** Something that was said about a use's hours. */
export interface KeptEntry extends Omit<UseEntry, 'at'> {
  readonly at: Date;
}

/** A use at work as it is kept: the hours as they were reported last, and all that was said about them. */
export interface KeptUse extends WorkplaceUse {
  readonly evidence?: string | null;
  /** Oldest first; imports and reports of earlier versions may lack theirs. */
  readonly history?: readonly KeptEntry[];
}

/** A questionnaire as somebody filled it in. */
export interface KeptForm {
  readonly questionnaire: string;
  readonly version: number;
  readonly items: readonly ItemAnswer[];
  /** When it was answered and changed; what it said before is not kept. */
  readonly times: readonly Date[];
}

/** An answer about work at a checkpoint, and when it came. */
export interface KeptCheck extends PlacementCheck {
  readonly at: Date;
  /** 関連就職 was not asked: the person's own word counts there. */
  readonly relatedUnasked?: true;
}

/** New duties as somebody told of them, and when that came. */
export interface KeptRoleChange extends RoleChange {
  readonly at: Date;
}

/** What came of one enrolment. */
export interface Outcome {
  readonly surveys: readonly {
    readonly wave: Wave;
    /** What counts in reports. */
    readonly answers: SurveyAnswers;
    /** The whole questionnaire, where one was filled in. */
    readonly form?: KeptForm;
  }[];
  readonly placements: readonly Placement[];
  readonly workplaceUses: readonly KeptUse[];
  /** All answers about work at checkpoints, oldest first. */
  readonly checks?: readonly KeptCheck[];
  /** All that was said about new duties, oldest first. */
  readonly roleChanges?: readonly KeptRoleChange[];
}

export const nothingYet: Outcome = { surveys: [], placements: [], workplaceUses: [] };

export interface Decision {
  readonly outcome: 'created' | 'updated' | 'unchanged';
  /** The very state that was given where nothing changed: then nothing is saved. */
  readonly state: Outcome;
}

/** More than anybody has in truth; keeps the document and its event small. */
export const MOST = 100;
