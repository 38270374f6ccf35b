// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { joinFormOf, keepVisitor, keptVisitor, neededFields } from './join-form';

const values = { name: ' Ada ', email: ' ', password: ' pass word ', token: 'abcd-2345', code: 'xy 99' };

beforeEach(() => localStorage.clear());

describe('joining', () => {
  test('each access asks for its own secret', () => {
    expect(neededFields('attendee', 'open')).toEqual(['name']);
    expect(neededFields('attendee', 'password')).toEqual(['name', 'password']);
    expect(neededFields('attendee', 'token')).toEqual(['name', 'token']);
  });

  test('a presenter shows the code whatever the access', () => {
    expect(neededFields('presenter', 'open')).toEqual(['name', 'code']);
    expect(neededFields('presenter', 'token')).toEqual(['name', 'code']);
  });

  test('only what this way in needs is sent', () => {
    expect(joinFormOf(values, 'attendee', 'open')).toEqual({ name: 'Ada', as: 'attendee' });
    expect(joinFormOf(values, 'presenter', 'token')).toEqual({ name: 'Ada', as: 'presenter', code: 'XY99' });
  });

  test('a token is forgiven its dashes and case, a password keeps its spaces', () => {
    expect(joinFormOf(values, 'attendee', 'token').token).toBe('ABCD2345');
    expect(joinFormOf(values, 'attendee', 'password').password).toBe(' pass word ');
  });

  test('the name is known at the next visit', () => {
    keepVisitor({ name: 'Ada ', email: 'ada@example.org' });

    expect(keptVisitor()).toEqual({ name: 'Ada', email: 'ada@example.org' });
  });

  test('what somebody else left in the storage is not taken for a name', () => {
    localStorage.setItem('rostrum.visitor', '{"name": 7}');

    expect(keptVisitor()).toEqual({ name: '', email: '' });
  });
});
