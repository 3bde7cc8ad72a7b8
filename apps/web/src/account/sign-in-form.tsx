import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { api } from '../api.js';
import { asFailure } from '../problem.js';
import { words } from '../words.js';
import { ErrorSummary, type Mistake } from './error-summary.js';
import { TextField } from './text-field.js';

const w = words.signIn;

/** E-mail address and password. Keeps what was entered when it was refused. */
export function SignInForm(props: { onSignedIn: () => Promise<unknown>; onMistakes: (any: boolean) => void }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [sending, setSending] = useState(false);
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const mistakeOf = (field: string) => mistakes.find((mistake) => mistake.field === field)?.sentence;

  const tell = (found: readonly Mistake[]) => {
    setMistakes(found);
    props.onMistakes(found.length > 0);
  };
  const submit = async () => {
    // Full-width letters from an input method are meant as what they look like.
    const address = email.normalize('NFKC').trim();
    const missing = missingFields(address, password);
    if (missing.length) return tell(missing);
    setSending(true);
    try {
      await api.signIn(address, password);
      await props.onSignedIn();
    } catch (error) {
      const { code, sentence } = asFailure(error);
      tell([{ sentence, ...(code === 'wrong-credentials' && { field: 'email' }) }]);
      setSending(false);
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!sending) void submit();
  };

  return (
    <form noValidate className="max-w-xl" onSubmit={onSubmit} onKeyDown={ignoreWhileConverting}>
      {mistakes.length > 0 && <ErrorSummary mistakes={mistakes} />}
      <TextField
        id="email"
        label={w.email}
        mistake={mistakeOf('email')}
        value={email}
        onChange={setEmail}
        type="text"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
      />
      <TextField
        id="password"
        label={w.password}
        mistake={mistakeOf('password')}
        value={password}
        onChange={setPassword}
        type={shown ? 'text' : 'password'}
        autoComplete="current-password"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
      />
      <label className="check">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} />
        {w.showPassword}
      </label>
      <button className="button mt-6" type="submit" aria-disabled={sending}>
        {sending ? w.submitting : w.submit}
      </button>
    </form>
  );
}

function missingFields(email: string, password: string): Mistake[] {
  return [
    ...(email ? [] : [{ field: 'email', sentence: w.emailMissing }]),
    ...(password ? [] : [{ field: 'password', sentence: w.passwordMissing }]),
  ];
}

/** Enter that ends a conversion of an input method (key code 229 in some browsers) does not send the form. */
function ignoreWhileConverting(event: KeyboardEvent): void {
  const converting = event.nativeEvent.isComposing || event.keyCode === 229;
  if (event.key === 'Enter' && converting) event.preventDefault();
}
