import { Autocomplete, Button, CloseButton } from '@mantine/core';
import { IconAddressBook } from '@tabler/icons-react';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceFor } from '~/api/sentence';
import { lineOf } from '~/pages/event/invitations/contact-line';
import { useFoundContacts } from '~/pages/event/invitations/useFoundContacts';
import classes from './Recordings.module.css';
import { type Chosen, personOf } from './useChosen';

const isSeveral = /[\n,;]/;

/** Single people: out of the address book, or by their addresses. */
export function ChosenField({ chosen }: { chosen: Chosen }) {
  const { t } = useTranslation('library', { keyPrefix: 'recordings.send' });
  const { t: ofInvitations } = useTranslation('invitations');
  const { found } = useFoundContacts(chosen.text);
  const isChosen = new Set(chosen.people.map(({ email }) => email));
  const offered = new Map(
    found.filter(({ email }) => !isChosen.has(email)).map((contact) => [lineOf(contact), contact]),
  );
  const choose = (line: string) => {
    const contact = offered.get(line);
    // The field would show what was chosen.
    if (contact) window.setTimeout(() => chosen.add([personOf(contact)]));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const isOnOption = event.currentTarget.getAttribute('aria-activedescendant');
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || isOnOption) return;
    event.preventDefault();
    void chosen.read();
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text/plain');
    // A field of one line would glue them together.
    if (!pasted.includes('@') || !isSeveral.test(pasted.trim())) return;
    event.preventDefault();
    void chosen.read(`${chosen.text}\n${pasted}`);
  };
  const problem = chosen.problem
    ? sentenceFor(chosen.problem)
    : chosen.unread.length > 0 &&
      `${ofInvitations('unread', { count: chosen.unread.length })} ${chosen.unread.join(', ')}`;
  return (
    <div className={classes.choosing}>
      <Autocomplete
        label={t('chosen')}
        description={t('chosenHint')}
        placeholder={ofInvitations('contactHint')}
        leftSection={<IconAddressBook size={18} aria-hidden="true" />}
        value={chosen.text}
        onChange={chosen.type}
        onOptionSubmit={choose}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        data={[...offered.keys()]}
        // The server has looked through names, companies and addresses.
        filter={({ options }) => options}
        limit={8}
        error={problem}
        inputContainer={(input) => (
          <div className={classes.adding}>
            {input}
            <Button
              variant="default"
              disabled={!chosen.text.trim()}
              loading={chosen.isReading}
              onClick={() => void chosen.read()}
            >
              {t('add')}
            </Button>
          </div>
        )}
        inputMode="email"
        autoComplete="off"
      />
      {chosen.people.length > 0 && (
        <ul className={classes.chosen} aria-label={t('chosenList')}>
          {chosen.people.map(({ name, email }) => (
            <li key={email}>
              <span dir="auto">{name ? `${name} · ${email}` : email}</span>
              <CloseButton
                size="sm"
                iconSize={16}
                aria-label={t('without', { who: name || email })}
                onClick={() => chosen.remove(email)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
