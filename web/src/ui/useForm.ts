import { useMutation } from '@tanstack/react-query';
import { type ChangeEvent, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '~/api/refused';
import { type FieldCode, fieldSentence, sentenceFor } from '~/api/sentence';
import { useKept } from './useKept';

type Texts = Record<string, string>;
type Problems<Values> = { [Name in keyof Values & string]?: FieldCode | undefined };

type Rules<Values extends Texts, Answer> = {
  start: Values;
  /** Where what is typed and not saved outlives a change of the page. */
  keepAs?: string;
  /** What is wrong before anything is sent: field → code of `refusals:field`. */
  check?: (values: Values) => Problems<Values>;
  /** What is wrong while somebody still types; it is said at once, and nothing is sent. */
  watch?: (values: Values) => Problems<Values>;
  /** Between pressing and sending, for what has to be asked first. */
  confirm?: (send: () => void) => void;
  send: (values: Values) => Promise<Answer>;
  onSent: (answer: Answer, values: Values) => void;
  /** Refusals that belong beside one field: code → field. */
  fieldOfCode?: { [code: string]: keyof Values & string };
  /** Fields that the server calls otherwise: its name → ours. */
  fieldOfWire?: { [name: string]: keyof Values & string };
};

const hasProblems = (problems: object) => Object.values(problems).some(Boolean);

type Typed = ChangeEvent<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>;

function problemsIn<Values extends Texts>(
  problem: unknown,
  { fieldOfCode = {}, fieldOfWire = {} }: Pick<Rules<Values, never>, 'fieldOfCode' | 'fieldOfWire'>,
): { field: string; code: string }[] {
  if (!(problem instanceof Refused)) return [];
  const own = fieldOfCode[problem.code];
  if (own) return [{ field: own, code: problem.code }];
  // `people.3.email` belongs to the field in which the people stand.
  const ours = (field: string) => fieldOfWire[field] ?? field.split('.')[0] ?? field;
  return problem.problems.map(({ field, problem: code }) => ({ field: ours(field), code }));
}

/** A form's values, its way to the server and every sentence about what is wrong, beside the field that it is about. */
export function useForm<Values extends Texts, Answer>(rules: Rules<Values, Answer>) {
  useTranslation('refusals');
  const {
    value: values,
    setValue: setValues,
    isChanged,
    discard,
    settle,
  } = useKept(rules.keepAs, rules.start);
  const [unchecked, setUnchecked] = useState<Problems<Values>>({});
  const [attempts, setAttempts] = useState(0);
  const formRef = useRef<HTMLFormElement>(null);
  const sending = useMutation({
    mutationFn: rules.send,
    onSuccess: (answer, sent) => {
      if (rules.keepAs) settle(sent);
      rules.onSent(answer, sent);
    },
    onSettled: () => setAttempts((count) => count + 1),
  });

  // After a refusal the person is where the first mistake is, and a screen reader reads it out.
  useEffect(() => {
    if (attempts > 0) formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);

  const set = (name: keyof Values & string, value: string) => {
    setValues((before) => ({ ...before, [name]: value }));
    setUnchecked((before) => ({ ...before, [name]: undefined }));
    if (sending.isError) sending.reset();
  };

  const watched: Problems<Values> = rules.watch?.(values) ?? {};
  const refused = problemsIn<Values>(sending.error, rules);
  const known = refused.filter(({ field }) => field in values);

  const errorOf = (name: keyof Values & string): string | undefined => {
    const code = unchecked[name] ?? watched[name];
    if (code) return fieldSentence(code);
    const mine = known.find(({ field }) => field === name);
    if (!mine) return undefined;
    return rules.fieldOfCode?.[mine.code] ? sentenceFor(sending.error) : fieldSentence(mine.code);
  };

  const submit = (event?: SyntheticEvent) => {
    event?.preventDefault();
    if (sending.isPending) return;
    const found = rules.check?.(values) ?? {};
    setUnchecked(found);
    if ([found, rules.watch?.(values) ?? {}].some(hasProblems)) setAttempts((count) => count + 1);
    else if (rules.confirm) rules.confirm(() => sending.mutate(values));
    else sending.mutate(values);
  };

  return {
    values,
    set,
    busy: sending.isPending,
    problem: sending.error && known.length === 0 ? sentenceFor(sending.error) : undefined,
    refusal: sending.error,
    errorOf,
    isChanged,
    discard,
    form: { ref: formRef, onSubmit: submit, noValidate: true },
    field: (name: keyof Values & string) => ({
      name,
      value: values[name] ?? '',
      onChange: (event: Typed) => set(name, event.currentTarget.value),
      error: errorOf(name),
    }),
  };
}

/** The fields that were left empty, as problems. */
export function missing<Values extends Texts>(
  values: Values,
  ...names: (keyof Values & string)[]
): Problems<Values> {
  const problems: Problems<Values> = {};
  for (const name of names) if (!values[name]?.trim()) problems[name] = 'required';
  return problems;
}
