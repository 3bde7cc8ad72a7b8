import { t } from '@lingui/core/macro';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asFailure } from '../api/problem.js';
import { Button, type ButtonKind } from './button.js';
import type { IconName } from './icon.js';
import { Notice } from './notice.js';

export interface Action {
  /** What the button does, as a verb. */
  children: ReactNode;
  kind?: ButtonKind;
  icon?: IconName;
  /** What it says while it is under way. */
  underWay?: string;
  /** Does it, once; what it throws is shown below the button. */
  action: () => Promise<unknown>;
}

/** A button that asks the platform to do something: once, however often it is pressed, and says why when it cannot. */
export function ActionButton({ children, kind, icon, underWay = t`送っています…`, action }: Action) {
  const { mutate, isPending, error } = useMutation({ mutationFn: action });
  return (
    <>
      <Button kind={kind} icon={icon} aria-disabled={isPending} onClick={() => isPending || mutate()}>
        {isPending ? underWay : children}
      </Button>
      {error && (
        <Notice kind="warning" role="alert">
          <p>{asFailure(error).sentence}</p>
        </Notice>
      )}
    </>
  );
}
