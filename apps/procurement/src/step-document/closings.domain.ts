interface Marked {
  readonly _id: string;
  /** How often it was taken down or became its lead's alone. */
  readonly closings?: number;
}

/** Once more. */
export const closed = ({ closings = 0 }: Pick<Marked, 'closings'>) => ({ closings: closings + 1 });

/** By what a case remembers a document that was ticked: after it was closed it is another mark, to be ticked anew. */
export const markOf = ({ _id, closings = 0 }: Marked): string => (closings === 0 ? _id : `${_id}:${closings}`);
export const markedIds = (marks: readonly string[]): string[] => marks.map((mark) => mark.split(':', 1)[0] ?? mark);
