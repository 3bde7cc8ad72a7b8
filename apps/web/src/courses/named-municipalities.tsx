import { t } from '@lingui/core/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { RequestOf } from '#contracts';
import type { setCourseVisibility } from '#contracts/catalog';
import { getMunicipality } from '#operations/registry';
import { call } from '../api/call.js';
import { asFailure } from '../api/problem.js';
import { Button } from '../components/button.js';
import { FieldFrame } from '../forms/field-frame.js';
import { described, useField } from '../forms/use-field.js';
import type { FormOf } from '../forms/use-form.js';
import { MunicipalityName } from './municipality-name.js';

interface Props {
  form: FormOf<RequestOf<typeof setCourseVisibility>>;
  codes: readonly string[];
  onChange: (codes: string[]) => void;
}

/** Municipalities by their codes (団体コード), each shown by its name before anything is decided. */
export function NamedMunicipalities({ form, codes, onChange }: Props) {
  const label = t`見せる自治体の団体コード`;
  const hint = t`6桁の数字です。1つずつ足します。`;
  const mistakes = { 'too-small': t`見せる自治体を、1つ以上足してください。` };
  const { id, mistake } = useField({ form, name: 'visibility.municipalities', label, mistakes }, 'list');
  const [typed, setTyped] = useState('');
  const { mutate, error, isPending } = useMutation({
    mutationFn: async () => {
      const code = typed.normalize('NFKC').replaceAll(/\D/g, '');
      await call(getMunicipality, { code });
      if (!codes.includes(code)) onChange([...codes, code]);
      setTyped('');
    },
  });
  const wrong = error ? asFailure(error).sentence : mistake;
  return (
    <>
      {codes.length > 0 && (
        <ul className="rows" aria-label={t`見せる自治体`}>
          {codes.map((code) => (
            <li key={code}>
              <span>
                <MunicipalityName code={code} />
              </span>
              <Button
                kind="text"
                aria-label={t`「${code}」を外す`}
                onClick={() => onChange(codes.filter((one) => one !== code))}
              >
                {t`外す`}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FieldFrame id={id} label={label} hint={hint} mistake={wrong}>
        <input
          {...described(id, hint, wrong)}
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          className="input input-short"
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            if (!isPending && !event.nativeEvent.isComposing) mutate();
          }}
        />
      </FieldFrame>
      <p className="add-line">
        <Button aria-disabled={isPending} onClick={() => isPending || mutate()}>{t`この自治体を足す`}</Button>
      </p>
    </>
  );
}
