import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EntryTools } from './EntryTools';
import classes from './Lobby.module.css';
import { changed, mostItems, moved, newItem, without } from './lobby-draft';
import type { LobbyEditor } from './useLobby';

export function AgendaFields({ editor: { draft, change, errorOf } }: { editor: LobbyEditor }) {
  const { t } = useTranslation('branding');
  const { agenda } = draft;
  return (
    <fieldset className={classes.group}>
      <legend>{t('lobby.agenda')}</legend>
      <ol className={classes.entries}>
        {agenda.map((item, index) => {
          const number = index + 1;
          const set = (by: Partial<typeof item>) => change({ agenda: changed(agenda, item.key, by) });
          return (
            <li key={item.key} className={classes.item}>
              <TextInput
                aria-label={t('lobby.time', { number })}
                placeholder={t('lobby.timeHint')}
                maxLength={20}
                value={item.time}
                error={errorOf(`agenda.${index}.time`)}
                onChange={(event) => set({ time: event.currentTarget.value })}
              />
              <TextInput
                aria-label={t('lobby.item', { number })}
                placeholder={t('lobby.itemHint')}
                maxLength={200}
                value={item.title}
                error={errorOf(`agenda.${index}.title`)}
                onChange={(event) => set({ title: event.currentTarget.value })}
              />
              <EntryTools
                what={item.title || t('lobby.item', { number })}
                onMove={(by) => change({ agenda: moved(agenda, item.key, by) })}
                onRemove={() => change({ agenda: without(agenda, item.key) })}
              />
            </li>
          );
        })}
      </ol>
      {agenda.length < mostItems && (
        <Button
          className={classes.add}
          variant="light"
          leftSection={<IconPlus size={18} />}
          onClick={() => change({ agenda: [...agenda, newItem()] })}
        >
          {t('lobby.addItem')}
        </Button>
      )}
    </fieldset>
  );
}
