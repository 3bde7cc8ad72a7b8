import { t } from '@lingui/core/macro';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { raiseChallenge } from '#contracts/exchange';
import { Radios } from '../forms/choices.js';
import { MarkdownField } from '../forms/markdown-field.js';
import { Select } from '../forms/select.js';
import { TextField } from '../forms/text-field.js';
import type { FormOf } from '../forms/use-form.js';
import { urgencies } from './challenges.js';
import { challengeKinds, stages, themes } from '../texts/network.js';

const { tried, otherKind } = raiseChallenge.input.shape;
/** What is written of a challenge; what was tried, and which other kind it is, may be left empty. */
export const ChallengeText = raiseChallenge.input
  .omit({ key: true })
  .extend({ tried: tried.default(''), otherKind: otherKind.default(null) });
type Written = z.input<typeof ChallengeText>;

/** The fields of a challenge, when it is written and when it is changed. */
export function ChallengeFields({ form }: { form: FormOf<Written> }) {
  const kind = useWatch({ control: form.control, name: 'kind' });
  return (
    <>
      <TextField
        form={form}
        name="title"
        label={t`どのような課題か`}
        hint={t`例：研修で学んだことを、所属に戻ってから使う場がない`}
        maxLength={100}
      />
      <Radios form={form} name="theme" label={t`テーマ`} options={themes()} />
      <Select form={form} name="kind" label={t`課題の種類`} options={challengeKinds()} />
      {kind === 'other' && (
        <TextField form={form} name="otherKind" label={t`どのような種類か`} size="medium" maxLength={40} />
      )}
      <Radios form={form} name="stage" label={t`取り組みの段階`} options={stages()} />
      <Radios form={form} name="urgency" label={t`いつまでに解決したいか`} options={urgencies()} />
      <MarkdownField
        form={form}
        name="tried"
        label={t`これまでに試したことと、その結果`}
        hint={t`うまくいかなかったことも、ほかの自治体の役に立ちます。個人の名前は書かないでください。`}
        optional
        rows={8}
      />
      <Radios
        form={form}
        name="visibility"
        label={t`見られる人`}
        options={[
          { value: 'members', label: t`参加自治体に見せる`, hint: t`参加自治体の担当者と監査、事務局が読めます。` },
          { value: 'own', label: t`自分の自治体だけ`, hint: t`ほかの自治体と事務局には見えません。` },
        ]}
      />
    </>
  );
}
