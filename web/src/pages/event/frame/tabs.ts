/** The parts of an event, in their order; each has an address below the event's own and saves by itself. */
export const tabs = [
  'overview',
  'settings',
  'branding',
  'lobby',
  'registration',
  'invitations',
  'polls',
  'calls',
  'embed',
] as const;

export type Tab = (typeof tabs)[number];

const paths: Record<Tab, string> = {
  overview: '',
  settings: '/edit',
  branding: '/branding',
  lobby: '/lobby',
  registration: '/registration',
  invitations: '/invitations',
  polls: '/polls',
  calls: '/calls',
  embed: '/embed',
};

export const pathOf = (eventId: string, tab: Tab) => `/events/${eventId}${paths[tab]}`;

/** Under which unsaved changes are kept. */
export const draftOf = (eventId: string, tab: Tab | '') => `event:${eventId}:${tab}`;

export function tabAt(pathname: string): Tab {
  return tabs.find((tab) => paths[tab] && pathname.endsWith(paths[tab])) ?? 'overview';
}
