import { queryOptions } from '@tanstack/react-query';
import { answer, server } from './client';
import type { NewStreamTarget, StreamTargetChange } from './wire';

const pollMilliseconds = 3_000;

export const streamTargetsQuery = queryOptions({
  queryKey: ['account', 'stream targets'],
  queryFn: () => answer(server.GET('/api/account/stream-targets')),
});

/** Where the account streams to, and how much arrives there, for as long as somebody looks. */
export const streamsQuery = (event_id: string) =>
  queryOptions({
    queryKey: ['streams', event_id],
    queryFn: () => answer(server.GET('/api/events/{event_id}/streams', { params: { path: { event_id } } })),
    refetchInterval: pollMilliseconds,
    staleTime: 0,
  });

export const startStream = (event_id: string, target_id: string) =>
  answer(
    server.POST('/api/events/{event_id}/streams', { params: { path: { event_id } }, body: { target_id } }),
  );

export const addStreamTarget = (body: NewStreamTarget) =>
  answer(server.POST('/api/account/stream-targets', { body }));

export const changeStreamTarget = (target_id: string, body: StreamTargetChange) =>
  answer(server.PUT('/api/account/stream-targets/{target_id}', { params: { path: { target_id } }, body }));

export const deleteStreamTarget = (target_id: string) =>
  answer(server.DELETE('/api/account/stream-targets/{target_id}', { params: { path: { target_id } } }));
