/** A path of this site to go on to, or the start: never another site's address. */
export function pathWithin(wanted: string | null): string {
  return wanted && /^\/(?![/\\])/.test(wanted) ? wanted : '/';
}
