import { useId, useRef, useState, type RefObject } from 'react';
import {
  useForm as useHookForm,
  type Control,
  type DefaultValues,
  type FieldError,
  type FieldPath,
  type FieldValues,
  type UseFormReturn,
} from 'react-hook-form';
import type { Operation, OutputOf, RequestOf } from '#contracts';
import type { z } from 'zod';
import { call } from '../api/call.js';
import { asFailure, RequestFailed } from '../api/problem.js';
import { attemptKeys } from './attempt-keys.js';
import { resolverOf } from './resolver.js';

/** What a field tells the form about itself, so that the summary can name it and lead to it. */
export interface KnownField {
  readonly id: string;
  sentence(error: FieldError): string;
}

/** A form in the making; fields take it as `form`. */
export interface FormOf<Values extends FieldValues> {
  readonly control: Control<Values>;
  readonly register: UseFormReturn<Values>['register'];
  readonly setValue: UseFormReturn<Values>['setValue'];
  readonly errorOf: (name: FieldPath<Values>) => FieldError | undefined;
  readonly id: string;
  readonly fields: RefObject<Map<string, KnownField>>;
  readonly errors: object;
  /** A refusal that belongs to no field. */
  readonly failure: RequestFailed | null;
  /** Counts the times it was sent and something was wrong. */
  readonly failedAttempts: number;
  readonly sending: boolean;
  submit(): Promise<void>;
}

interface Options<Values extends FieldValues, Sent, Answer> {
  /** The service's own schema of what is sent. */
  schema: z.ZodType<Sent, Values>;
  defaults?: DefaultValues<Values>;
  /** What is sent along and stands in no field: ids from the address. */
  given?: Readonly<Record<string, unknown>>;
  /** `key` names this attempt: the same as before when the same is sent once more after a failure. */
  send: (values: Sent, key: string) => Promise<Answer>;
  /** Refusals by name that belong to a field. */
  refusals?: Readonly<Record<string, FieldPath<Values>>>;
  onDone: (answer: Answer, sent: Sent) => unknown;
}

/** A form that is judged by a service's schema and sent once; what was entered stays until it is done. */
export function useForm<Values extends FieldValues, Sent, Answer>(
  options: Options<Values, Sent, Answer>,
): FormOf<Values> {
  const { schema, defaults, given = {}, refusals = {} } = options;
  const hook = useHookForm<Values, unknown, Sent>({
    ...(defaults && { defaultValues: defaults }),
    resolver: resolverOf(schema, given),
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const [failure, setFailure] = useState<RequestFailed | null>(null);
  const [failedAttempts, setFailedAttempts] = useState(0);
  const [sending, setSending] = useState(false);
  const underWay = useRef(false);
  const [keys] = useState(attemptKeys);
  const fields = useRef(new Map<string, KnownField>());

  const failed = () => setFailedAttempts((times) => times + 1);
  const refuse = (refused: RequestFailed) => {
    const named = refusals[refused.code];
    const wrong = refused.more.fields ?? [];
    if (named) hook.setError(named, { type: 'refused', message: refused.sentence });
    for (const { pointer, code } of wrong) hook.setError(nameOf<Values>(pointer), { type: code });
    setFailure(named || wrong.length > 0 ? null : refused);
    failed();
  };
  const sendOnce = async (values: Sent) => {
    try {
      const answer = await options.send(values, keys.keyFor(values));
      keys.done();
      await options.onDone(answer, values);
    } catch (error) {
      refuse(asFailure(error));
      // Not the platform’s: a mistake of ours, which the console has to know.
      if (!(error instanceof RequestFailed)) throw error;
    }
  };
  const submit = async () => {
    if (underWay.current) return;
    underWay.current = true;
    setSending(true);
    setFailure(null);
    try {
      await hook.handleSubmit(sendOnce, failed)();
    } finally {
      setSending(false);
      underWay.current = false;
    }
  };
  return {
    control: hook.control as unknown as Control<Values>,
    register: hook.register,
    setValue: hook.setValue,
    errorOf: (name) => hook.getFieldState(name, hook.formState).error,
    id: useId(),
    fields,
    errors: hook.formState.errors,
    failure,
    failedAttempts,
    sending,
    submit,
  };
}

interface OperationOptions<O extends Operation> {
  defaults?: DefaultValues<z.input<O['input']>>;
  given?: Partial<RequestOf<O>>;
  /** Of what is being changed. */
  etag?: string | null;
  refusals?: Readonly<Record<string, FieldPath<z.input<O['input']>>>>;
  onDone: (answer: OutputOf<O>, sent: RequestOf<O>) => unknown;
}

/** The form of an operation. Import it from `#contracts/<context>`: its schema is needed. */
export function useOperationForm<O extends Operation>(
  op: O,
  options: OperationOptions<O>,
): FormOf<z.input<O['input']>> {
  const { given, etag, ...rest } = options;
  return useForm({
    ...rest,
    schema: op.input as unknown as z.ZodType<RequestOf<O>, z.input<O['input']>>,
    ...(given && { given }),
    send: (values, key) => call(op, values, { key, etag }),
  });
}

/** `/lessons/0/title` → `lessons.0.title` */
const nameOf = <Values extends FieldValues>(pointer: string) =>
  pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.') as FieldPath<Values>;
