import { MantineProvider } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { cssVariables, theme } from '~/ui/theme';
import classes from './Preview.module.css';

const mark = 'rostrum-dark-preview';

/** The room's dark world within the panel's light one. */
export function Dark({ children }: { children: ReactNode }) {
  const [root, setRoot] = useState<HTMLDivElement | null>(null);
  return (
    <div ref={setRoot} className={`${mark} ${classes.dark}`}>
      {root && (
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          cssVariablesSelector={`.${mark}`}
          getRootElement={() => root}
          forceColorScheme="dark"
          withGlobalClasses={false}
        >
          {children}
        </MantineProvider>
      )}
    </div>
  );
}
