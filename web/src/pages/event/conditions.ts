import type { RegistrationField } from '~/api/wire';

type Condition = NonNullable<RegistrationField['show_if']>;

const isTicked = ({ kind }: RegistrationField) => kind === 'checkbox' || kind === 'consent';

/** What an earlier answer can be, by which a later question is asked or not. */
export function possibleConditions(fields: RegistrationField[], id: string): Condition[] {
  const place = fields.findIndex((field) => field.id === id);
  return fields.slice(0, Math.max(place, 0)).flatMap((field) => {
    if (isTicked(field)) return ['yes', 'no'].map((equals) => ({ field: field.id, equals }));
    if (field.kind !== 'choice') return [];
    const options = (field.options ?? []).map((option) => option.trim()).filter(Boolean);
    return options.map((equals) => ({ field: field.id, equals }));
  });
}

export const conditionKey = ({ field, equals }: Condition) => `${field}=${equals}`;

/** Without the conditions that no earlier answer can meet any more: a question was moved behind, changed or taken out. */
export function withPossibleConditions(fields: RegistrationField[]): RegistrationField[] {
  return fields.map((field) => {
    if (!field.show_if) return field;
    const wanted = conditionKey(field.show_if);
    const isPossible = possibleConditions(fields, field.id).some((one) => conditionKey(one) === wanted);
    return isPossible ? field : { ...field, show_if: null };
  });
}
