import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { Loading } from '../components/loading.js';
import { waitsAt } from '../device-queue/waits-at.js';
import { deskOf } from '../session/desks.js';
import type { Me } from '../session/me.js';
import { sessionQuery } from '../session/session.js';
import { AccountMenu } from './account-menu.js';
import { BrokenPage } from './broken-page.js';
import { LanguageSwitch } from './language-switch.js';
import { NavLinks } from './nav-links.js';
import { Offline } from './offline.js';
import { SupportNote } from './support-note.js';
import { TotpNote } from './totp-note.js';

const QueueNote = lazy(async () => ({ default: (await import('../device-queue/queue-note.js')).QueueNote }));
const TableNotesNote = lazy(async () => ({
  default: (await import('../device-queue/table-notes-note.js')).TableNotesNote,
}));

/** The frame around every page: the way to the text, where one can go, who one is, the text itself. */
export function Shell() {
  const { data } = useQuery(sessionQuery);
  const { pathname } = useLocation();
  const me: Me | null = data && typeof data !== 'string' ? { ...data, desk: deskOf(data) } : null;
  return (
    <div className={me?.desk ? 'shell shell-with-nav' : 'shell'}>
      <a className="skip" href="#main">
        {t`本文へ進む`}
      </a>
      <header className="site-header">
        <div className="site-bar">
          <Link to="/" className="site-name">
            <img src="/icon.svg" alt="" width="32" height="32" />
            <span>
              <span className="site-name-product">Manabi</span>{' '}
              <span className="site-name-long">{t`自治体リスキリング`}</span>
            </span>
          </Link>
          <div className="site-tools">
            <LanguageSwitch />
            {me && <AccountMenu me={me} />}
          </div>
        </div>
        {me?.desk && (
          <nav className="site-nav" aria-label={t`メニュー`}>
            <NavLinks desk={me.desk} />
          </nav>
        )}
      </header>
      <Offline />
      {me?.totpWanted && <TotpNote />}
      {me?.desk && <SupportNote desk={me.desk} />}
      <main id="main" tabIndex={-1}>
        {me && (
          <Suspense>
            {waitsAt(me.desk) === 'learning' && <QueueNote me={me} />}
            {waitsAt(me.desk) === 'notes' && <TableNotesNote me={me} />}
          </Suspense>
        )}
        <BrokenPage at={pathname}>
          <Suspense fallback={<Loading />}>
            <Outlet context={me} />
          </Suspense>
        </BrokenPage>
      </main>
      <footer className="site-footer">
        <Link to="/accessibility">{t`アクセシビリティについて`}</Link>
      </footer>
    </div>
  );
}
