import { Button } from '@mantine/core';
import { IconBan, IconPhotoPlus, IconUser } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PickFiles } from '~/ui/PickFiles';
import { useValue } from '../context';
import classes from './BackgroundChoice.module.css';
import { type Background, pictures } from './choice';
import { keepOwnBackdrop, ownBackdrop } from './own-backdrop';
import { pictureUrls } from './pictures';

const thumbnail = (url: string) => <img src={url} alt="" className={classes.picture} />;

const blurred = (strength: 'light' | 'strong') => (
  <span className={classes.blurred} data-strength={strength}>
    <IconUser size={26} aria-hidden="true" />
  </span>
);

type BackgroundChoiceProps = { chosen: Background; onChoose: (background: Background) => void };

/** What is to be seen behind the person. */
export function BackgroundChoice({ chosen, onChoose }: BackgroundChoiceProps) {
  const { t } = useTranslation('effects');
  const id = useId();
  const own = useValue(ownBackdrop);
  const [isUnreadable, setUnreadable] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    try {
      await keepOwnBackdrop(file);
      setUnreadable(false);
      onChoose('own');
    } catch {
      setUnreadable(true);
    }
  };
  const tiles: [Background, ReactNode][] = [
    ['none', <IconBan key="none" size={26} stroke={1.5} aria-hidden="true" />],
    ['light', blurred('light')],
    ['strong', blurred('strong')],
    ...pictures.map((name): [Background, ReactNode] => [name, thumbnail(pictureUrls[name])]),
  ];
  if (own) tiles.push(['own', thumbnail(own)]);
  return (
    <fieldset className={classes.choice}>
      <legend>{t('background.title')}</legend>
      <div className={classes.tiles}>
        {tiles.map(([background, face]) => (
          <label key={background} className={classes.tile}>
            <input
              type="radio"
              name={id}
              className={classes.radio}
              checked={chosen === background}
              onChange={() => onChoose(background)}
            />
            <span className={classes.face}>{face}</span>
            <span className={classes.name}>{t(`background.${background}`)}</span>
          </label>
        ))}
      </div>
      <div className={classes.add}>
        <PickFiles accept="image/png,image/jpeg,image/webp" onFiles={([file]) => void take(file)}>
          {(open) => (
            <Button
              onClick={open}
              variant="default"
              leftSection={<IconPhotoPlus size={18} aria-hidden="true" />}
            >
              {t(own ? 'background.another' : 'background.add')}
            </Button>
          )}
        </PickFiles>
        <p role="status">{t(isUnreadable ? 'background.unreadable' : 'background.private')}</p>
      </div>
    </fieldset>
  );
}
