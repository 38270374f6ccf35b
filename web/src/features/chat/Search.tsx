import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FoundItem } from './FoundItem';
import { find } from './found';
import classes from './Search.module.css';
import type { Conversation } from './useConversation';
import type { ReadBack } from './useEarlier';

const FEWEST_LETTERS = 2;
const MOST_FOUND = 100;
/** Of fifty messages each: what is read at one press. */
const PAGES_AT_ONCE = 10;

function Older({ readBack }: { readBack: ReadBack | undefined }) {
  const { t } = useTranslation('chat');
  const [isReading, setReading] = useState(false);
  if (!readBack) return <p className={classes.note}>{t('search.all')}</p>;
  const read = async () => {
    setReading(true);
    await readBack((_, pages) => pages === PAGES_AT_ONCE);
    setReading(false);
  };
  return (
    <Button className={classes.older} variant="default" loading={isReading} onClick={() => void read()}>
      {t('search.older')}
    </Button>
  );
}

function Results({ conversation, words }: { conversation: Conversation; words: string }) {
  const { t } = useTranslation('chat');
  const { messages, readBack, goTo } = conversation;
  const found = useMemo(() => find(messages, words), [messages, words]);
  return (
    <>
      <p className={classes.note} role="status">
        {found.length > 0 ? t('search.found', { count: found.length }) : t('search.none')}
        {found.length > MOST_FOUND && ` ${t('search.most', { most: MOST_FOUND })}`}
      </p>
      <ol className={classes.results}>
        {found.slice(0, MOST_FOUND).map((one) => (
          <FoundItem key={one.message.id} found={one} goTo={goTo} />
        ))}
      </ol>
      <Older readBack={readBack} />
    </>
  );
}

/** Looks through the messages that are here, and reads back older ones when asked to: only what this person may see ever comes. */
export function Search({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation('chat');
  const [words, setWords] = useState('');
  const end = () => conversation.setSearching(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') end();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers before 2023 do not know <search>.
    <form
      role="search"
      className={classes.search}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      <div className={classes.line}>
        <TextInput
          className={classes.field}
          type="search"
          aria-label={t('search.field')}
          placeholder={t('search.field')}
          maxLength={100}
          autoFocus
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <ActionIcon variant="subtle" color="gray" size={44} aria-label={t('search.close')} onClick={end}>
          <IconX size={18} />
        </ActionIcon>
      </div>
      <div className={classes.body}>
        {words.trim().length < FEWEST_LETTERS ? (
          <p className={classes.note}>{t('search.hint')}</p>
        ) : (
          <Results conversation={conversation} words={words} />
        )}
      </div>
    </form>
  );
}
