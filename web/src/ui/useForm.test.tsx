import { TextInput } from '@mantine/core';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Refused, Unreachable } from '~/api/refused';
import { draw } from '~/testing/render';
import { FormProblem } from './FormProblem';
import { missing, useForm } from './useForm';

type JoinProps = { send: (values: { name: string; token: string }) => Promise<void>; onSent?: () => void };

function Join({ send, onSent = () => undefined }: JoinProps) {
  const { form, field, problem } = useForm({
    start: { name: '', token: 'ABCD2345' },
    check: (values) => missing(values, 'name'),
    send,
    onSent,
    fieldOfCode: { wrong_token: 'token' },
  });
  return (
    <form {...form}>
      <FormProblem text={problem} />
      <TextInput {...field('name')} label="Name" />
      <TextInput {...field('token')} label="Token" />
      <button type="submit">Go</button>
    </form>
  );
}

const refuse = (problem: Error) => () => Promise.reject(problem);

test('what is missing is said beside its field, where the person then is', async () => {
  draw(<Join send={refuse(new Error('must not be sent'))} />);

  await userEvent.click(screen.getByText('Go'));

  const name = screen.getByLabelText('Name');
  expect(name).toHaveProperty('ariaInvalid', 'true');
  expect(document.getElementById(name.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'Fill this in.',
  );
  expect(document.activeElement).toBe(name);
});

test('a refusal about one field stands beside it', async () => {
  draw(<Join send={refuse(new Refused(403, 'wrong_token', {}))} />);

  await userEvent.type(screen.getByLabelText('Name'), 'Ada{Enter}');

  expect(await screen.findByText(/This token does not open this room/)).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('Token'));
});

test('the server’s word on a field stands beside it', async () => {
  const problem = new Refused(422, 'invalid', { errors: [{ field: 'name', problem: 'too_long' }] });
  draw(<Join send={refuse(problem)} />);

  await userEvent.type(screen.getByLabelText('Name'), 'Ada{Enter}');

  expect(await screen.findByText('This is too long.')).toBeTruthy();
});

test('trouble that is about no field is read out for the whole form', async () => {
  draw(<Join send={refuse(new Unreachable('/api'))} />);

  await userEvent.type(screen.getByLabelText('Name'), 'Ada{Enter}');

  expect((await screen.findByRole('alert')).textContent).toContain('No answer from the server');
});

test('waiting times are told in minutes', async () => {
  draw(<Join send={refuse(new Refused(429, 'too_many_attempts', { retry_after_seconds: 130 }))} />);

  await userEvent.type(screen.getByLabelText('Name'), 'Ada{Enter}');

  expect(await screen.findByText('Too many attempts. Try again in 3 minutes.')).toBeTruthy();
});
