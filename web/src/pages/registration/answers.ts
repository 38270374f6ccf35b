import type { Answers } from '~/api/registration';
import type { RegistrationField } from '~/api/wire';

/** Whether this field is asked, from what was answered above it. The server decides the same again. */
export function isAsked(field: RegistrationField, fields: RegistrationField[], answers: Answers): boolean {
  const condition = field.show_if;
  if (!condition) return true;
  const above = fields.find(({ id }) => id === condition.field);
  if (!above || !isAsked(above, fields, answers)) return false;
  const answer = answers[above.id];
  const said = above.kind === 'choice' ? answer : answer === true ? 'yes' : 'no';
  return said === condition.equals;
}

export const isTicked = ({ kind }: RegistrationField) => kind === 'checkbox' || kind === 'consent';

/** Required fields that are asked and empty. */
export function missingAnswers(fields: RegistrationField[], answers: Answers): RegistrationField[] {
  return fields
    .filter((field) => field.required && isAsked(field, fields, answers))
    .filter(({ id }) => {
      const answer = answers[id];
      return typeof answer === 'string' ? !answer.trim() : !answer;
    });
}
