import { useLocation } from 'react-router';

const embedded = '/embed/';

/** Addresses of a room's pages. Within a frame they stay below `/embed/`: nothing else may be shown there. */
export function waysAt(pathname: string) {
  const isEmbedded = pathname.startsWith(embedded);
  return {
    isEmbedded,
    join: (roomId: string) => (isEmbedded ? `${embedded}${roomId}` : `/join/${roomId}`),
    room: (roomId: string) => (isEmbedded ? `${embedded}${roomId}/room` : `/room/${roomId}`),
  };
}

export function useWays() {
  return waysAt(useLocation().pathname);
}
