import { Button, Skeleton } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { tokensQuery } from '~/api/events';
import { tokenLink } from '~/api/room-id';
import { sentenceFor } from '~/api/sentence';
import type { Event, Token } from '~/api/wire';
import { Card } from '~/ui/Card';
import { FormProblem } from '~/ui/FormProblem';
import { useCopyText } from '~/ui/useCopyText';
import { NewTokens } from './NewTokens';
import { TokenRow } from './TokenRow';
import classes from './Tokens.module.css';

/** For a spreadsheet: a person a line, in columns. */
function asTable(roomId: string, tokens: readonly Token[]): string {
  return tokens
    .map(({ name, email, token }) => [name, email, token, tokenLink(roomId, token)].join('\t'))
    .join('\n');
}

export function Tokens({ event }: { event: Event }) {
  const { t } = useTranslation('events');
  const tokens = useQuery(tokensQuery(event.id));
  const copyText = useCopyText();
  return (
    <Card id="tokens" title={t('tokens.title')} text={t('tokens.text')}>
      <NewTokens eventId={event.id} />
      <FormProblem text={tokens.isError ? sentenceFor(tokens.error) : undefined} />
      {tokens.isPending && <Skeleton height={160} radius="md" />}
      {tokens.data?.length === 0 && (
        <p>{t(event.registered === null ? 'tokens.empty' : 'tokens.emptyRegistering')}</p>
      )}
      {tokens.data && tokens.data.length > 0 && (
        <div>
          <div className={classes.head}>
            <strong>{t('tokens.count', { count: tokens.data.length })}</strong>
            <Button
              variant="default"
              leftSection={<IconCopy size={18} />}
              onClick={() => copyText(asTable(event.room_id, tokens.data))}
            >
              {t('tokens.copyAll')}
            </Button>
          </div>
          <ul className={classes.list}>
            {tokens.data.map((token) => (
              <TokenRow key={token.id} event={event} token={token} />
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}
