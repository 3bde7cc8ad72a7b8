/** A version of the joint declaration (共同宣言), shipped with the service. A version that was out is never edited. */
export interface Declaration {
  readonly version: number;
  /** Since when it is the one to sign. */
  readonly from: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** What a signature's hash is made of: version, title and paragraphs, a line each. */
export const textOf = ({ version, title, paragraphs }: Declaration): string =>
  [`第${version}版`, title, ...paragraphs].join('\n');

/** Whether versions are numbered from 1, none left out, each later than the one before. */
export const isInOrder = (declarations: readonly Declaration[]): boolean =>
  declarations.length > 0 &&
  declarations.every(
    ({ version, from }, place) =>
      version === place + 1 && (place === 0 || from > (declarations[place - 1]?.from ?? '')),
  );
