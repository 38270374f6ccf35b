const plain = (name: string) => name.trim().toLocaleLowerCase();

/** What the lobby says of somebody of that name, where it says anything. */
export function proposalFor(
  name: string,
  profiles: readonly { name: string; title: string }[],
): string | undefined {
  return profiles.find((profile) => plain(profile.name) === plain(name))?.title.slice(0, 80) || undefined;
}
