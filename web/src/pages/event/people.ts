type Person = { name: string; email: string };

const email = /[^\s,;<>()"]+@[^\s,;<>()"]+\.[^\s,;<>()"]+/g;
// Mail programs put these around names and addresses.
const edges = /^[\s,<>()"'\t|–—-]+|[\s,<>()"'\t|–—-]+$/g;

function personIn(piece: string): Person[] {
  const found = piece.match(email) ?? [];
  if (found.length > 1) return piece.split(piece.includes(',') ? ',' : /\s+/).flatMap(personIn);
  const address = found[0] ?? '';
  const name = piece.replace(address, ' ').replace(/\s+/g, ' ').replace(edges, '');
  return name || address ? [{ name, email: address.toLowerCase() }] : [];
}

/** People as they are pasted: a name, a mail address or both on a line, or a mail program's whole list of addresses. */
export function parsePeople(text: string): Person[] {
  return text.split(/[\n;]/).flatMap(personIn);
}
