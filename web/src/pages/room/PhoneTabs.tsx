import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Chat } from '~/features/chat/Chat';
import { ChatSettings } from '~/features/chat/ChatSettings';
import { SearchButton } from '~/features/chat/SearchButton';
import { useConversation } from '~/features/chat/useConversation';
import { useUnread } from '~/features/chat/useUnread';
import { People } from '~/features/people/People';
import { useWaiting } from '~/features/people/useWaiting';
import { usePart } from '~/room/parts';
import { useSide } from '~/room/side';
import { personMenuOf } from './PersonMenu';
import classes from './PhoneTabs.module.css';
import { SideTabLabel, ToolPanels, ToolTabs } from './ToolTabs';
import tabs from './ToolTabs.module.css';

/** On a phone there is room for one thing below the stage. */
export function PhoneTabs() {
  const { t } = useTranslation(['people', 'chat', 'room']);
  const { shown, show } = useSide();
  const conversation = useConversation();
  const unread = useUnread(conversation.messages, shown === 'chat');
  const raised = usePart('floor')?.raised ?? 0;
  const waiting = useWaiting();
  return (
    <Tabs
      component="aside"
      aria-label={t('room:side')}
      value={shown}
      onChange={(name) => show(name ?? 'chat')}
      className={classes.tabs}
      keepMounted={false}
      variant="none"
    >
      <div className={classes.top}>
        <Tabs.List className={tabs.list}>
          <Tabs.Tab value="chat" className={tabs.tab}>
            <SideTabLabel label={t('chat:title')} count={unread} />
          </Tabs.Tab>
          <ToolTabs />
          <Tabs.Tab value="people" className={tabs.tab}>
            <SideTabLabel label={t('title')} count={raised + waiting} needsYou />
          </Tabs.Tab>
        </Tabs.List>
        {shown === 'chat' && <SearchButton conversation={conversation} />}
        {shown === 'chat' && <ChatSettings />}
      </div>
      <Tabs.Panel value="chat" className={tabs.panel}>
        <Chat conversation={conversation} />
      </Tabs.Panel>
      <ToolPanels />
      <Tabs.Panel value="people" className={tabs.panel}>
        <People menuOf={personMenuOf} />
      </Tabs.Panel>
    </Tabs>
  );
}
