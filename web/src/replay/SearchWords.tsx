import { TextInput, UnstyledButton } from '@mantine/core';
import { IconMessage, IconMessageQuestion, IconPresentation, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { found } from './found';
import classes from './Side.module.css';
import { clockTime } from './time';
import type { Words } from './wire';

const icons = { chat: IconMessage, question: IconMessageQuestion, slide: IconPresentation };

/** In what was written, asked and shown; each hit leads to its second. */
export function SearchWords({ words, seek }: { words: Words[]; seek: (ms: number) => void }) {
  const { t } = useTranslation('replay');
  const [asked, ask] = useState('');
  const hits = found(words, useDeferredValue(asked));
  return (
    <div className={classes.search}>
      <TextInput
        type="search"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        leftSection={<IconSearch size={18} aria-hidden="true" />}
        value={asked}
        onChange={(event) => ask(event.currentTarget.value)}
      />
      <p className={classes.note} role="status">
        {asked.trim() !== '' && t('search.found', { count: hits.length })}
        {asked.trim() === '' && t('search.hint')}
      </p>
      <ol className={classes.list}>
        {hits.map((hit, number) => {
          const Icon = icons[hit.kind];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same may have been written twice at the same moment
            <li key={`${number} ${hit.kind} ${hit.media_ms}`}>
              <UnstyledButton className={classes.entry} onClick={() => seek(hit.media_ms)}>
                <span className={classes.at}>{clockTime(hit.media_ms)}</span>
                <Icon size={16} aria-label={t(`search.kind.${hit.kind}`)} className={classes.icon} />
                <span className={classes.words}>
                  {hit.name && <span className={classes.name}>{hit.name}</span>}
                  {hit.text}
                </span>
              </UnstyledButton>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
