import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsOnlySeen } from '~/room/only-seen';
import { useRetry } from '~/ui/useRetry';
import classes from './SlideView.module.css';

type PagePictureProps = {
  /** Of the page, whichever of its pictures is drawn. */
  name: string;
  src: string;
  alt: string;
  onLoad: (picture: HTMLImageElement) => void;
};

/** A page as it was drawn. One that could not be fetched is fetched again. */
export function PagePicture({ name, src, alt, onLoad }: PagePictureProps) {
  const { t } = useTranslation(['slides', 'common']);
  const isOnlySeen = useIsOnlySeen();
  const { attempt, isLost, lose, again } = useRetry();
  const [lost, setLost] = useState<string>();
  // Another page is drawn by the same element: there is no moment without any.
  if (isLost && lost === name)
    return (
      <div className={classes.gone}>
        <p>{t('gone')}</p>
        {!isOnlySeen && (
          <Button variant="default" onClick={again}>
            {t('common:retry')}
          </Button>
        )}
      </div>
    );
  return (
    <img
      key={attempt}
      className={classes.picture}
      src={src}
      decoding="sync"
      alt={alt}
      draggable={false}
      onLoad={({ currentTarget }) => onLoad(currentTarget)}
      onError={() => {
        setLost(name);
        lose();
      }}
    />
  );
}
