import i18next from 'i18next';
import { beforeEach, expect, test } from 'vitest';
import { startI18n } from '~/i18n/i18n';
import { languages } from '~/i18n/languages';
import contract from '../../../contract/room.schema.json';
import { Refused } from './refused';
import { fieldSentence, sayable, sentenceFor } from './sentence';

beforeEach(() => startI18n('en'));

const refused = (code: string, fields = {}) => new Refused(409, code, fields);
const unexpected = () => i18next.t('unexpected', { ns: 'refusals' });

test('a refusal of the panel that comes up where its sentences are not loaded is said all the same', async () => {
  expect(sentenceFor(refused('storage_full'))).toBe(unexpected());

  const refusal = await sayable(refused('storage_full'));

  expect(sentenceFor(refusal)).toBe("Your plan's storage is full. Remove something first.");
});

test('a problem of one field brings its sentence too', async () => {
  const errors = [{ field: 'page_name', problem: 'page_name' }];

  await sayable(refused('invalid', { errors }));

  expect(fieldSentence('page_name')).toContain('3 to 40');
});

test('a code that nobody knows is told in general words, never bare', async () => {
  const refusal = await sayable(refused('made_up'));

  expect(sentenceFor(refusal)).toBe(unexpected());
  expect(fieldSentence('made_up')).toBe('This does not look right. Check it.');
});

test.each(languages)('in a room every refusal of the room has its own sentence in %s', async (language) => {
  await startI18n(language);
  await i18next.loadNamespaces('refusals_room');

  const unsaid = contract.$defs.RefusalCode.enum.filter(
    (code) => sentenceFor(refused(code)) === unexpected(),
  );

  expect(unsaid).toEqual([]);
});
