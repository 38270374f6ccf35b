import { browserId } from './browser';
import { answer, server } from './client';
import type { JoinForm } from './wire';

const room = (room_id: string) => ({ path: { room_id } });

export function roomCard(roomId: string) {
  return answer(server.GET('/api/rooms/{room_id}', { params: room(roomId) }));
}

export function joinRoom(roomId: string, form: JoinForm) {
  const body = { ...form, browser: browserId() };
  return answer(server.POST('/api/rooms/{room_id}/join', { params: room(roomId), body }));
}

export function enterAsHost(eventId: string) {
  const params = { path: { event_id: eventId } };
  return answer(server.POST('/api/events/{event_id}/enter', { params, body: { browser: browserId() } }));
}

/** A fresh ticket for the socket; refused with `seat_gone` when the seat is no longer there. */
export function socketTicket(roomId: string, seatTicket: string) {
  return answer(
    server.POST('/api/rooms/{room_id}/socket-ticket', {
      params: room(roomId),
      headers: { Authorization: `Seat ${seatTicket}` },
    }),
  );
}

/** For everybody who sees this seat's person; refused to attendees. */
export function choosePortrait(roomId: string, seatTicket: string, picture: Blob) {
  const form = new FormData();
  form.append('file', picture, 'portrait.jpg');
  return answer(
    server.POST('/api/rooms/{room_id}/portrait', {
      params: room(roomId),
      headers: { Authorization: `Seat ${seatTicket}` },
      // The contract describes a file as text, which is not how browsers send one.
      body: { file: '' },
      bodySerializer: () => form,
    }),
  );
}
