import { useEffect, useRef, type ReactNode } from 'react';
import { useNavigationType } from 'react-router';
import { words } from '../words.js';
import { Offline } from './offline.js';
import { PrintFooter } from './print-footer.js';

/** The frame of every page: way to the text, banner, heading. `demo`: what it shows is made up. */
export function Page(props: {
  title: string;
  /** Stands before the title in the window's title only. */
  mark?: string;
  header?: ReactNode;
  demo?: boolean;
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const followed = useNavigationType() === 'PUSH';
  useEffect(() => {
    // Who followed a link hears where it led, as with a page that was loaded.
    if (!followed) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [followed]);
  return (
    <>
      <title>{`${props.mark ?? ''}${props.title}｜${words.product}`}</title>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header>
        <div className="site-header">
          <p className="site-name">
            {words.product} <span className="font-normal">{words.productLong}</span>
          </p>
          {props.header}
        </div>
        {props.demo && <p className="demo">{words.demo}</p>}
      </header>
      <Offline />
      <main id="main" tabIndex={-1}>
        <h1 ref={heading} tabIndex={-1}>
          {props.title}
        </h1>
        {props.children}
      </main>
      <PrintFooter />
    </>
  );
}
