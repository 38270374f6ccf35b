import { browserId } from './browser';
import { call } from './http';
import type { Admission, JoinForm, RoomCard } from './wire';

export function roomCard(roomId: string): Promise<RoomCard> {
  return call('GET', `/api/rooms/${roomId}`);
}

export function joinRoom(roomId: string, form: JoinForm): Promise<Admission> {
  return call('POST', `/api/rooms/${roomId}/join`, { body: { ...form, browser: browserId() } });
}

export function enterAsHost(eventId: number): Promise<Admission> {
  return call('POST', `/api/events/${eventId}/enter`, { body: { browser: browserId() } });
}

/** A fresh ticket for the socket; refused with `seat_gone` when the seat is no longer there. */
export function socketTicket(roomId: string, seatTicket: string): Promise<{ socket_ticket: string }> {
  return call('POST', `/api/rooms/${roomId}/socket-ticket`, {
    headers: { Authorization: `Seat ${seatTicket}` },
  });
}
