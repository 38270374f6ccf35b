import { expect, test } from 'vitest';
import { refusalFrom } from './refused';

test('a refusal keeps its code and the fields of its sentence', () => {
  const refusal = refusalFrom(429, { code: 'too_many_attempts', retry_after_seconds: 90 });

  expect(refusal.code).toBe('too_many_attempts');
  expect(refusal.fields).toEqual({ retry_after_seconds: 90 });
});

test('a form’s problems are told by field', () => {
  const refusal = refusalFrom(422, { code: 'invalid', errors: [{ field: 'title', problem: 'missing' }] });

  expect(refusal.problems).toEqual([{ field: 'title', problem: 'missing' }]);
});

test('an answer that is no refusal of ours is trouble of the server, or of the page', () => {
  expect(refusalFrom(502, '<html>').code).toBe('unavailable');
  expect(refusalFrom(418, undefined).code).toBe('unexpected');
});
