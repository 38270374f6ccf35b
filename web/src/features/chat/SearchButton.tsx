import { ActionIcon } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from './useConversation';

/** In the head of the chat. The focus comes back to it, unless it has gone to a message that was found. */
export function SearchButton({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation('chat');
  const { isSearching, setSearching } = conversation;
  const button = useRef<HTMLButtonElement>(null);
  const wasSearching = useRef(false);
  useEffect(() => {
    if (wasSearching.current && !isSearching && document.activeElement === document.body)
      button.current?.focus();
    wasSearching.current = isSearching;
  }, [isSearching]);
  return (
    <ActionIcon
      ref={button}
      variant="subtle"
      color="gray"
      size={36}
      aria-label={t('search.open')}
      aria-expanded={isSearching}
      onClick={() => setSearching(!isSearching)}
    >
      <IconSearch size={19} />
    </ActionIcon>
  );
}
