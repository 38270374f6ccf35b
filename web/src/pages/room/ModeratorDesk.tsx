import { Tabs } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chat } from '~/features/chat/Chat';
import { ChatSettings } from '~/features/chat/ChatSettings';
import { SearchButton } from '~/features/chat/SearchButton';
import { useConversation } from '~/features/chat/useConversation';
import { People } from '~/features/people/People';
import { useWaiting } from '~/features/people/useWaiting';
import { usePart } from '~/room/parts';
import { SideContext } from '~/room/side';
import classes from './ModeratorDesk.module.css';
import { personMenuOf } from './PersonMenu';
import { SideTabLabel, ToolPanels, ToolTabs } from './ToolTabs';
import tabs from './ToolTabs.module.css';

/** Where there is room for it a moderator has the talk before them all the time, and the questions or the people beside it. */
export function ModeratorDesk() {
  const { t } = useTranslation(['chat', 'people', 'room']);
  const conversation = useConversation();
  const [chosen, show] = useState('questions');
  // A tab that goes hands over to the talk, which is always there: then the questions come back.
  const shown = chosen === 'chat' ? 'questions' : chosen;
  const side = useMemo(() => ({ shown, show }), [shown]);
  const raised = usePart('floor')?.raised ?? 0;
  const waiting = useWaiting();
  return (
    <aside className={classes.desk} aria-label={t('room:side')}>
      <div className={classes.sheet}>
        <div className={classes.head}>
          <h2 className={classes.title}>{t('title')}</h2>
          <SearchButton conversation={conversation} />
          <ChatSettings />
        </div>
        <Chat conversation={conversation} />
      </div>
      <SideContext value={side}>
        <Tabs
          className={classes.sheet}
          value={shown}
          onChange={(name) => show(name ?? 'questions')}
          keepMounted={false}
          variant="none"
        >
          <div className={classes.head}>
            <Tabs.List className={tabs.list}>
              <ToolTabs />
              <Tabs.Tab value="people" className={tabs.tab}>
                <SideTabLabel label={t('people:title')} count={raised + waiting} needsYou />
              </Tabs.Tab>
            </Tabs.List>
          </div>
          <ToolPanels />
          <Tabs.Panel value="people" className={tabs.panel}>
            <People menuOf={personMenuOf} />
          </Tabs.Panel>
        </Tabs>
      </SideContext>
    </aside>
  );
}
