import type { FileKind, LessonContent } from '#contracts/catalog';

/** The files that a content names, and what kind each must be. */
export function namedFiles(content: LessonContent): { readonly file: string; readonly kind: FileKind }[] {
  if (content.kind === 'file') return [{ file: content.file, kind: 'attachment' }];
  if (content.kind !== 'video') return [];
  const { file, captions } = content;
  return [
    ...(file ? [{ file, kind: 'video' as const }] : []),
    ...captions.map((one) => ({ file: one.file, kind: 'captions' as const })),
  ];
}

/** The same content with its files exchanged: for a copy, whose files are its own. */
export function withFiles(content: LessonContent, exchanged: ReadonlyMap<string, string>): LessonContent {
  const other = <T extends string>(file: T): T => (exchanged.get(file) ?? file) as T;
  if (content.kind === 'file') return { ...content, file: other(content.file) };
  if (content.kind !== 'video') return content;
  const captions = content.captions.map((one) => ({ ...one, file: other(one.file) }));
  return { ...content, ...(content.file && { file: other(content.file) }), captions };
}
