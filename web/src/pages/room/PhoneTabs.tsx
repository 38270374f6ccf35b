import { Tabs } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chat } from '~/features/chat/Chat';
import { ChatSettings } from '~/features/chat/ChatSettings';
import { useChatTarget } from '~/features/chat/target';
import { useConversation } from '~/features/chat/useConversation';
import { useUnread } from '~/features/chat/useUnread';
import { People } from '~/features/people/People';
import { usePart } from '~/room/parts';
import { personMenuOf } from './PersonMenu';
import classes from './PhoneTabs.module.css';

/** On a phone there is room for one thing below the stage. */
export function PhoneTabs() {
  const { t } = useTranslation(['people', 'chat', 'room']);
  const [tab, setTab] = useState<string | null>('chat');
  const conversation = useConversation();
  const unread = useUnread(conversation.messages, tab === 'chat');
  const { target } = useChatTarget();
  useEffect(() => {
    if (target.to === 'person') setTab('chat');
  }, [target]);
  const raised = usePart('floor')?.raised ?? 0;
  return (
    <Tabs
      component="aside"
      aria-label={t('room:side')}
      value={tab}
      onChange={setTab}
      className={classes.tabs}
      keepMounted={false}
      variant="none"
    >
      <div className={classes.top}>
        <Tabs.List className={classes.list} grow>
          <Tabs.Tab value="chat" className={classes.tab}>
            {t('chat:title')}
            {unread > 0 && <span className={classes.badge}>{unread}</span>}
          </Tabs.Tab>
          <Tabs.Tab value="people" className={classes.tab}>
            {t('title')}
            {raised > 0 && <span className={classes.amber}>{raised}</span>}
          </Tabs.Tab>
        </Tabs.List>
        <ChatSettings />
      </div>
      <Tabs.Panel value="chat" className={classes.panel}>
        <Chat conversation={conversation} />
      </Tabs.Panel>
      <Tabs.Panel value="people" className={classes.panel}>
        <People menuOf={personMenuOf} />
      </Tabs.Panel>
    </Tabs>
  );
}
