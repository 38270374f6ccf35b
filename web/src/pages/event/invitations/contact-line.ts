import type { Contact } from '~/api/wire';

/** As mail programs write a person; what would end the name early is left out of it. */
export function lineOf({
  first_name,
  last_name,
  email,
}: Pick<Contact, 'first_name' | 'last_name' | 'email'>) {
  const name = `${first_name} ${last_name}`.replace(/[<>"\\\r\n]/g, '').trim();
  if (!name) return email;
  return /[,;@]/.test(name) ? `"${name}" <${email}>` : `${name} <${email}>`;
}

/** On a line of its own, once. */
export function withLine(text: string, line: string): string {
  const lines = text.split('\n');
  if (lines.includes(line)) return text;
  return text.trim() ? `${text.trimEnd()}\n${line}` : line;
}
