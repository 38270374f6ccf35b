import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { eventOf } from '~/testing/events';
import { drawPage } from '~/testing/panel';
import { EventFields } from './EventFields';
import { valuesOf } from './event-form';

const planned = valuesOf(eventOf({ local_start: '2031-11-24T18:00' }));
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('the zone of an event is labelled with the offset of its own day', () => {
  drawPage(<EventFields start={planned} />);
  expect(screen.getByLabelText('Time zone')).toHaveProperty('value', 'Warsaw (UTC+1)');

  choose('Date', '2031-07-01');

  expect(screen.getByLabelText('Time zone')).toHaveProperty('value', 'Warsaw (UTC+2)');
});
