import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegistrationField } from '~/api/wire';
import { LinkedText } from '~/ui/LinkedText';
import { OptionalLabel } from '~/ui/OptionalLabel';
import { isTicked } from './answers';

type QuestionFieldProps = {
  field: RegistrationField;
  answer: string | boolean | undefined;
  error: string | undefined;
  onAnswer: (answer: string | boolean) => void;
};

const autoComplete = {
  email: 'email',
  first_name: 'given-name',
  last_name: 'family-name',
  phone: 'tel',
  company: 'organization',
  country: 'country-name',
} as const;

type Known = keyof typeof autoComplete;
const isKnown = (kind: RegistrationField['kind']): kind is Known => kind in autoComplete;

/** One question of the organizer's form. */
export function QuestionField({ field, answer, error, onAnswer }: QuestionFieldProps) {
  const { t } = useTranslation('registration');
  const words = field.label || (isKnown(field.kind) ? t(`kind.${field.kind}`) : '');
  const linked = isTicked(field) ? <LinkedText text={words} /> : words;
  const label = field.required ? linked : <OptionalLabel text={linked} />;
  if (isTicked(field)) {
    return (
      <Checkbox
        label={label}
        error={error}
        checked={answer === true}
        onChange={(event) => onAnswer(event.currentTarget.checked)}
      />
    );
  }
  const text = typeof answer === 'string' ? answer : '';
  if (field.kind === 'choice') {
    return (
      <NativeSelect
        label={label}
        error={error}
        value={text}
        onChange={(event) => onAnswer(event.currentTarget.value)}
        data={[
          { value: '', label: t('choose') },
          ...(field.options ?? []).map((value) => ({ value, label: value })),
        ]}
      />
    );
  }
  return (
    <TextInput
      label={label}
      error={error}
      value={text}
      type={field.kind === 'email' ? 'email' : field.kind === 'phone' ? 'tel' : 'text'}
      autoComplete={isKnown(field.kind) ? autoComplete[field.kind] : 'off'}
      maxLength={field.kind.endsWith('name') ? 80 : 1000}
      onChange={(event) => onAnswer(event.currentTarget.value)}
    />
  );
}
