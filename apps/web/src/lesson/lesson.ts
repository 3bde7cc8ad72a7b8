import type { FileView, ShownContent } from '#contracts/catalog';

type OfKind<Kind extends ShownContent['kind']> = Extract<ShownContent, { kind: Kind }>;
export type Video = OfKind<'video'>;
export type Text = OfKind<'text'>;
export type FileContent = OfKind<'file'>;
export type QuizContent = OfKind<'quiz'>;
export type External = OfKind<'external'>;

/** Where a file of a lesson is fetched: learners get it by version, authors by their draft. */
export type AddressOf = (file: FileView) => string;
