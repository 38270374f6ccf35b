import type { RegistrationField } from '~/api/wire';

export type Kind = RegistrationField['kind'];
export const ownKinds = ['text', 'choice', 'checkbox', 'consent'] as const;
export type OwnKind = (typeof ownKinds)[number];
/** Asked or not by one switch; the mail address is always. */
export const standardKinds = ['first_name', 'last_name', 'phone', 'company', 'country'] as const;

export const isOwnKind = (kind: Kind): kind is OwnKind => (ownKinds as readonly Kind[]).includes(kind);

/** With a standard field switched on or off, at its usual place: before the organizer's own questions. */
export function toggled(fields: RegistrationField[], kind: Kind, isAsked: boolean): RegistrationField[] {
  if (!isAsked) return fields.filter((field) => field.kind !== kind);
  if (fields.some((field) => field.kind === kind)) return fields;
  const field: RegistrationField = { id: kind, kind, label: '', required: false, options: [], show_if: null };
  const first = fields.findIndex((one) => isOwnKind(one.kind));
  return first < 0 ? [...fields, field] : [...fields.slice(0, first), field, ...fields.slice(first)];
}

export function changed(
  fields: RegistrationField[],
  id: string,
  by: Partial<RegistrationField>,
): RegistrationField[] {
  return fields.map((field) => (field.id === id ? { ...field, ...by } : field));
}

export function withNew(fields: RegistrationField[], kind: OwnKind): RegistrationField[] {
  const taken = new Set(fields.map(({ id }) => id));
  let number = 1;
  while (taken.has(`q${number}`)) number += 1;
  const options = kind === 'choice' ? ['', ''] : [];
  return [
    ...fields,
    { id: `q${number}`, kind, label: '', required: kind === 'consent', options, show_if: null },
  ];
}

/** `by` -1: one place up; 1: one down. */
export function moved(fields: RegistrationField[], id: string, by: -1 | 1): RegistrationField[] {
  const from = fields.findIndex((field) => field.id === id);
  const to = from + by;
  const field = fields[from];
  const other = fields[to];
  if (!field || !other) return fields;
  return fields.map((one, place) => (place === from ? other : place === to ? field : one));
}
