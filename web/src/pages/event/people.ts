export type Person = { name: string; email: string };
/** `line` counts from 1, as people count. */
type BrokenAddress = { line: number; address: string };
type Pasted = { people: Person[]; broken: BrokenAddress[] };

const addressLike = /[^\s,;<>()"]*@[^\s,;<>()"]*/g;
// What the server takes for a mail address.
const address = /^[^@\s,;<>()"\\]{1,64}@(?:[^@\s.,;<>()"\\]{1,63}\.)+[^@\s.,;<>()"\\]{2,63}$/;
// Mail programs put these around names and addresses.
const edges = /^[\s,<>()"'\t|–—-]+|[\s,<>()"'\t|–—-]+$/g;

const addressesIn = (piece: string) => piece.match(addressLike) ?? [];

function personIn(piece: string): Person[] {
  const found = addressesIn(piece);
  if (found.length > 1) return piece.split(piece.includes(',') ? ',' : /\s+/).flatMap(personIn);
  const email = found[0] ?? '';
  const name = piece.replace(email, ' ').replace(/\s+/g, ' ').replace(edges, '');
  return name || email ? [{ name, email: email.toLowerCase() }] : [];
}

/** People as they are pasted: a name, a mail address or both on a line, or a mail program's whole list of addresses. */
export function parsePeople(text: string): Pasted {
  return {
    people: text.split(/[\n;]/).flatMap(personIn),
    broken: text.split('\n').flatMap((piece, index) =>
      addressesIn(piece)
        .filter((found) => !address.test(found))
        .map((found) => ({ line: index + 1, address: found })),
    ),
  };
}

/** Addresses that were asked for and got no token of their own: each person has one. */
export function leftOut(asked: readonly Person[], made: readonly Person[]): string[] {
  const open = made.map(({ email }) => email);
  const without = asked.filter(({ email }) => {
    const index = open.indexOf(email);
    if (index >= 0) open.splice(index, 1);
    return index < 0 && email;
  });
  return [...new Set(without.map(({ email }) => email))];
}
