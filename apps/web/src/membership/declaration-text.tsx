import { t } from '@lingui/core/macro';
import type { OutputOf } from '#contracts';
import type { getDeclaration } from '#operations/registry';

/** The text as it is signed; it is Japanese, whatever language the page has. */
export function DeclarationText({
  declaration,
  under,
}: {
  declaration: OutputOf<typeof getDeclaration>;
  /** The level of the heading that it stands under. */
  under: 1 | 2;
}) {
  const { version, title, paragraphs } = declaration;
  const Heading = under === 1 ? 'h2' : 'h3';
  return (
    <div lang="ja" className="prose">
      <Heading>{title}</Heading>
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p>{t`共同宣言 第${version}版`}</p>
    </div>
  );
}
