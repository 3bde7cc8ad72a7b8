import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon, type IconName } from './icon.js';

/** main: the one thing to do next. outline: what else can be done. text: least, as within a table. danger: cannot be undone. */
export type ButtonKind = 'main' | 'outline' | 'text' | 'danger';

interface Look {
  kind?: ButtonKind | undefined;
  icon?: IconName | undefined;
  children: ReactNode;
}

const look = (kind: ButtonKind) => `button button-${kind}`;

type Props = Look & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'>;

/** Something happens here. Where it is under way, `aria-disabled` keeps the focus and says so. */
export function Button({ kind = 'outline', icon, children, type = 'button', ...button }: Props) {
  return (
    <button {...button} type={type} className={look(kind)}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** Something is elsewhere: a link that looks like a button. */
export function ButtonLink({ kind = 'outline', icon, children, to }: Look & { to: string }) {
  return (
    <Link to={to} className={look(kind)}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}

/** Buttons side by side, below each other where it is narrow. Not on paper. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="button-row">{children}</div>;
}
