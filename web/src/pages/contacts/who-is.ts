import type { Contact } from '~/api/wire';

/** By the name, else by the address. */
export function whoIs({ first_name, last_name, email }: Contact): string {
  return `${first_name} ${last_name}`.trim() || email;
}
