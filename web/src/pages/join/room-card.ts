import { queryOptions } from '@tanstack/react-query';
import { roomCard } from '~/api/rooms';

export const roomCardKey = (roomId: string) => ['room-card', roomId] as const;

export function roomCardQuery(roomId: string) {
  return queryOptions({ queryKey: roomCardKey(roomId), queryFn: () => roomCard(roomId), staleTime: 30_000 });
}
