import { ActionIcon } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAppWindow } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useValue } from '~/room/context';
import { useIsOnlySeen } from '~/room/only-seen';
import { changeOwnView, ownView } from '~/room/own-view';
import { usePart } from '~/room/parts';
import type { Speaker } from '~/room/wire';
import { Face } from './Face';
import { FaceGrid } from './FaceGrid';
import { firstPlace } from './faces-place';
import type { MenuOf } from './menu-of';
import classes from './OnAir.module.css';

const FacesWindow = lazy(async () => ({ default: (await import('./FacesWindow')).FacesWindow }));

type FacesProps = { faces: Speaker[]; menuOf: MenuOf };

function Column({ faces, menuOf, canUndock }: FacesProps & { canUndock: boolean }) {
  const { t } = useTranslation('stage');
  return (
    <>
      {canUndock && (
        <ActionIcon
          className={classes.undock}
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t('faces.undock')}
          title={t('faces.undock')}
          onClick={() => changeOwnView({ faces: firstPlace })}
        >
          <IconAppWindow size={17} />
        </ActionIcon>
      )}
      <ul className={classes.faces}>
        {faces.map((speaker) => (
          <li key={speaker.id}>
            <Face speaker={speaker} size="small" menu={menuOf(speaker.id)} />
          </li>
        ))}
      </ul>
    </>
  );
}

type BesideProps = FacesProps & { isContent?: boolean; below?: ReactNode; children: ReactNode };

/** One thing large, and faces beside it: in a column, in the other half, or in a window of this person's own. What stands below the
 faces keeps its place wherever they are. */
export function Beside({ faces, menuOf, isContent, below, children }: BesideProps) {
  const isWide = useMediaQuery('(min-width: 901px)', true, { getInitialValueInEffect: false });
  const layout = usePart('stage')?.layout;
  const { faces: place } = useValue(ownView);
  const hasFaces = faces.length > 0;
  const isOnlySeen = useIsOnlySeen();
  const floats = isWide && hasFaces && place !== null && !isOnlySeen;
  const isHalved = isWide && hasFaces && !floats && layout === 'side_by_side';
  return (
    <div
      className={classes.split}
      data-alone={((!hasFaces || floats) && !below) || undefined}
      data-halved={isHalved || undefined}
      data-content={isContent || undefined}
    >
      <div className={classes.main}>
        {children}
        {floats && (
          <Suspense fallback={null}>
            <FacesWindow faces={faces} menuOf={menuOf} place={place} />
          </Suspense>
        )}
      </div>
      {((hasFaces && !floats) || below) && (
        <div className={classes.side}>
          {isHalved && <FaceGrid speakers={faces} menuOf={menuOf} />}
          {hasFaces && !floats && !isHalved && (
            <Column faces={faces} menuOf={menuOf} canUndock={isWide && !isOnlySeen} />
          )}
          {below}
        </div>
      )}
    </div>
  );
}
