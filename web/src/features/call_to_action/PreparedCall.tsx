import { ActionIcon, Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Call } from '~/generated/room';
import { useCommand } from '~/room/context';
import { useMay } from '~/room/parts';
import classes from './Call.module.css';
import { CallCard } from './CallCard';

type PreparedCallProps = { call: Call; isShown: boolean; onEdit: () => void };

export function PreparedCall({ call, isShown, onEdit }: PreparedCallProps) {
  const { t } = useTranslation('call_to_action');
  const command = useCommand();
  const mayShow = useMay('call_to_action', 'show_call');
  const { id, message, seconds, followed } = call;
  return (
    <li className={classes.prepared} data-shown={isShown || undefined}>
      <CallCard call={call} />
      <span className={classes.facts}>
        {[
          t('followed', { count: followed }),
          seconds ? t('seconds', { count: seconds }) : t('untilClosed'),
        ].join(' · ')}
      </span>
      <div className={classes.deeds}>
        {isShown ? (
          <Button size="sm" variant="default" onClick={() => void command({ kind: 'close_call' })}>
            {t('close')}
          </Button>
        ) : (
          <Button
            size="sm"
            disabled={!mayShow}
            title={mayShow ? undefined : t('notLive')}
            onClick={() => void command({ kind: 'show_call', call: id })}
          >
            {t('show')}
          </Button>
        )}
        {!isShown && (
          <>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t('edit', { message })}
              onClick={onEdit}
            >
              <IconPencil size={18} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t('delete', { message })}
              onClick={() => void command({ kind: 'delete_call', call: id })}
            >
              <IconTrash size={18} />
            </ActionIcon>
          </>
        )}
      </div>
    </li>
  );
}
