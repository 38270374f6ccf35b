import { Skeleton, Tabs } from '@mantine/core';
import { Suspense, useEffect } from 'react';
import { useSide } from '~/room/side';
import type { Tool } from '~/room/tool';
import classes from './ToolTabs.module.css';
import { tools } from './tools';

type Beside = Tool & { side: NonNullable<Tool['side']> };

const beside = tools.filter((tool): tool is Beside => tool.side !== undefined);

/** A tab of the panel: its word, and how many wait there. */
export function SideTabLabel({
  label,
  count,
  needsYou,
}: {
  label: string;
  count?: number;
  needsYou?: boolean;
}) {
  return (
    <>
      {label}
      {(count ?? 0) > 0 && (
        <span className={classes.count} data-needs-you={needsYou || undefined}>
          {count}
        </span>
      )}
    </>
  );
}

function ToolTab({ tool }: { tool: Beside }) {
  const tab = tool.side.useTab();
  const { shown, show } = useSide();
  const isGone = tab === undefined && shown === tool.name;
  useEffect(() => {
    if (isGone) show('chat');
  }, [isGone, show]);
  if (!tab) return null;
  return (
    <Tabs.Tab value={tool.name} className={classes.tab}>
      <SideTabLabel {...tab} />
    </Tabs.Tab>
  );
}

/** The tabs of the tools that have something for this person. */
export const ToolTabs = () => beside.map((tool) => <ToolTab key={tool.name} tool={tool} />);

export const ToolPanels = () =>
  beside.map(({ name, side }) => (
    <Tabs.Panel key={name} value={name} className={classes.panel}>
      <Suspense fallback={<Skeleton className={classes.coming} />}>
        <side.Panel />
      </Suspense>
    </Tabs.Panel>
  ));
