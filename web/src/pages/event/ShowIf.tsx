import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegistrationField } from '~/api/wire';
import { conditionKey, possibleConditions } from './conditions';

type ShowIfProps = {
  field: RegistrationField;
  fields: RegistrationField[];
  what: string;
  nameOf: (field: RegistrationField) => string;
  onChoose: (condition: RegistrationField['show_if']) => void;
};

/** Whether a question is asked always, or only after a certain answer to an earlier one. */
export function ShowIf({ field, fields, what, nameOf, onChoose }: ShowIfProps) {
  const { t } = useTranslation('registrants');
  const possible = possibleConditions(fields, field.id);
  if (possible.length === 0) return null;
  const words = (equals: string, kind: RegistrationField['kind']) =>
    kind === 'choice' ? equals : t(equals === 'yes' ? 'showIf.ticked' : 'showIf.unticked');
  return (
    <NativeSelect
      label={t('showIf.label')}
      aria-label={t('showIf.of', { what })}
      value={field.show_if ? conditionKey(field.show_if) : ''}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChoose(possible.find((one) => conditionKey(one) === chosen) ?? null);
      }}
      data={[
        { value: '', label: t('showIf.always') },
        ...possible.map((condition) => {
          const about = fields.find(({ id }) => id === condition.field) ?? field;
          return {
            value: conditionKey(condition),
            label: t('showIf.when', { question: nameOf(about), answer: words(condition.equals, about.kind) }),
          };
        }),
      ]}
    />
  );
}
