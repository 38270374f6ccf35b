import { ActionIcon, Button } from '@mantine/core';
import { IconLink, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { deleteToken, eventsKey } from '~/api/events';
import { tokenLink } from '~/api/room-id';
import type { Event, Token } from '~/api/wire';
import { useCopyText } from '~/ui/useCopyText';
import { useNotice } from '~/ui/useNotice';
import classes from './Tokens.module.css';

export function TokenRow({ event, token }: { event: Event; token: Token }) {
  const { t } = useTranslation('events');
  const queries = useQueryClient();
  const notice = useNotice();
  const copyText = useCopyText();
  const removing = useMutation({
    mutationFn: () => deleteToken(event.id, token.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: eventsKey }),
    onError: notice.refusal,
  });
  const who = token.name || token.email || t('tokens.nobody');
  return (
    <li className={classes.row} data-going={removing.isPending || undefined}>
      <span className={classes.who}>
        <strong>{who}</strong>
        {token.name && token.email && <span>{token.email}</span>}
      </span>
      <code className={classes.token}>{token.token}</code>
      <span className={classes.ways}>
        <Button
          variant="default"
          leftSection={<IconLink size={18} />}
          aria-label={t('tokens.copyLinkOf', { who })}
          onClick={() => copyText(tokenLink(event.room_id, token.token))}
        >
          {t('tokens.copyLink')}
        </Button>
        <ActionIcon
          aria-label={t('tokens.deleteOf', { who })}
          disabled={removing.isPending}
          onClick={() => removing.mutate()}
        >
          <IconTrash size={19} />
        </ActionIcon>
      </span>
    </li>
  );
}
