import { Button } from '@mantine/core';
import { IconCircleCheck, IconPlugConnectedX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceLink, ServiceName } from '~/api/wire';
import { weekdayAndDay } from '~/time/format';
import { useReader } from '~/time/reader';
import classes from './settings.module.css';
import { Unlinking } from './Unlinking';

type LinkedProps = {
  service: ServiceName;
  linked: NonNullable<ServiceLink['linked']>;
  onLinkAgain: () => void;
  isLeaving: boolean;
};

/** Whose it is, whether it still lets us in, and letting go of it. */
export function Linked({ service, linked, onLinkAgain, isLeaving }: LinkedProps) {
  const { t } = useTranslation('settings');
  const { locale, zone } = useReader();
  const [isAsking, setAsking] = useState(false);
  const isGood = linked.state === 'ok';
  const Icon = isGood ? IconCircleCheck : IconPlugConnectedX;
  return (
    <div className={classes.form}>
      <div>
        <div className={isGood ? classes.state : classes.trouble}>
          <Icon size={22} aria-hidden="true" />
          <span dir="auto">{t(`${service}.linkedAs`, { name: linked.name, mail: linked.mail })}</span>
        </div>
        {linked.linked_by && (
          <p className={classes.soft}>
            {t(`${service}.by`, {
              name: linked.linked_by,
              day: weekdayAndDay(new Date(linked.linked_at), locale, zone),
            })}
          </p>
        )}
      </div>
      {!isGood && <p role="alert">{t(`${service}.again`)}</p>}
      <div className={classes.ways}>
        {!isGood && (
          <Button loading={isLeaving} onClick={onLinkAgain}>
            {t(`${service}.linkAgain`)}
          </Button>
        )}
        <Button variant="default" onClick={() => setAsking(true)}>
          {t(`${service}.unlink`)}
        </Button>
      </div>
      {isAsking && <Unlinking service={service} onClose={() => setAsking(false)} />}
    </div>
  );
}
