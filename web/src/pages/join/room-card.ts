import { queryOptions } from '@tanstack/react-query';
import { Refused } from '~/api/refused';
import { roomCard } from '~/api/rooms';

const isRefusedForGood = (problem: Error) => problem instanceof Refused && problem.status < 500;

export const roomCardKey = (roomId: string) => ['room-card', roomId] as const;

export function roomCardQuery(roomId: string) {
  return queryOptions({
    queryKey: roomCardKey(roomId),
    queryFn: () => roomCard(roomId),
    staleTime: 30_000,
    // Who waits at a door that does not answer is let in when it does. A refusal stays one.
    refetchInterval: ({ state }) => (state.error && !isRefusedForGood(state.error) ? 5_000 : false),
  });
}
