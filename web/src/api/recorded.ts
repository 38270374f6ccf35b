import { queryOptions } from '@tanstack/react-query';
import { browserId } from './browser';
import { answer, server } from './client';
import { device } from './storage';
import type { LeadForm } from './wire';

const of = (key: string) => ({ path: { key } });

/** A published recording, as everybody with its link sees it. */
export function recordedQuery(key: string) {
  return queryOptions({
    queryKey: ['recorded', key],
    queryFn: () => answer(server.GET('/api/recorded/{key}', { params: of(key) })),
    // A film that plays is not to be taken away by a look at something else.
    refetchOnWindowFocus: false,
  });
}

const place = (key: string) => `rostrum.viewer.${key}`;

/** Who this browser is to the recording: by the link of a mail, else as it was when it last came. */
export const viewerOf = (key: string, ofLink: string | null) => ofLink ?? device.get(place(key)) ?? '';

export async function openRecorded(key: string, password: string, viewer: string) {
  const body = { browser: browserId(), password, viewer };
  const opened = await answer(server.POST('/api/recorded/{key}/open', { params: of(key), body }));
  device.set(place(key), opened.viewer);
  return opened;
}

export async function leaveAddress(key: string, form: Omit<LeadForm, 'browser'>) {
  const body = { ...form, browser: browserId() };
  const opened = await answer(server.POST('/api/recorded/{key}/lead', { params: of(key), body }));
  device.set(place(key), opened.viewer);
  return opened;
}

/** Also while the page is left. */
export const reportWatched = (key: string, viewer: string, seconds: number) =>
  answer(
    server.POST('/api/recorded/{key}/watched', {
      params: of(key),
      body: { viewer, seconds },
      keepalive: true,
    }),
  );

export const recordedPoster = (key: string) => `/api/recorded/${key}/poster.jpg`;
