import { t } from '@lingui/core/macro';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { Breadcrumbs, type Crumb } from '../components/breadcrumbs.js';
import { PageMark } from './page-mark.js';

interface Props {
  title: string;
  /** One sentence under the heading: what this page is for. */
  lead?: string;
  /** The way here from above. */
  trail?: readonly Crumb[];
  /** What it shows is made up. */
  demo?: boolean;
  /** `wide`: tables and figures. `narrow`: text and forms. `card`: one small thing to do. */
  width?: 'wide' | 'narrow' | 'card';
  children: ReactNode;
}

/** The address that was shown last; undefined until the first page has been. */
let shown: string | undefined;

/** What is particular to a page: its title, its heading and what is below; the frame around it is `Shell`. */
export function Page({ title, lead, trail = [], demo = false, width = 'wide', children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [wrong, setWrong] = useState(false);
  const wentBack = useNavigationType() === 'POP';
  const { pathname } = useLocation();
  useEffect(() => {
    const moved = shown !== undefined && shown !== pathname;
    shown = pathname;
    // Who was led to another page hears which, as with a page that was loaded; going back keeps the place.
    if (!moved || wentBack) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [wentBack, pathname]);
  return (
    <PageMark value={setWrong}>
      <title>{`${wrong ? t`エラー：` : ''}${title}｜Manabi`}</title>
      {demo && <p className="demo">{t`デモデータ（架空）：このページの自治体名、人、数字はすべて作り物です。`}</p>}
      <div className={`page page-${width}`}>
        <div className="page-head">
          <Breadcrumbs trail={trail} />
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p className="lead">{lead}</p>}
        </div>
        {children}
      </div>
    </PageMark>
  );
}
