import { t } from '@lingui/core/macro';
import type { FormEvent, ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { Button } from '../components/button.js';
import { useErrorMark } from '../shell/page-mark.js';
import { ErrorSummary } from './error-summary.js';
import { ignoreWhileConverting } from './ignore-while-converting.js';
import { mistakesOf } from './mistakes.js';
import type { FormOf } from './use-form.js';

interface Props<Values extends FieldValues> {
  form: FormOf<Values>;
  /** What the button does, as a verb. */
  submit: string;
  children: ReactNode;
  /** What else can be done, beside the button. */
  actions?: ReactNode;
}

/** A form: what is wrong on top, the fields, one button. Judged when it is sent, never while somebody is typing. */
export function Form<Values extends FieldValues>({ form, submit, children, actions }: Props<Values>) {
  const mistakes = mistakesOf(form);
  useErrorMark(mistakes.length > 0);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void form.submit();
  };
  return (
    <form noValidate className="form" onSubmit={onSubmit} onKeyDown={ignoreWhileConverting}>
      {mistakes.length > 0 && <ErrorSummary mistakes={mistakes} attempt={form.failedAttempts} />}
      {children}
      <div className="button-row">
        <Button kind="main" type="submit" aria-disabled={form.sending}>
          {form.sending ? t`送っています…` : submit}
        </Button>
        {actions}
      </div>
    </form>
  );
}
