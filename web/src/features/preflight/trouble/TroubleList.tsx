import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Trouble } from '~/generated/room';
import { RoleTag } from '~/room/RoleTag';
import type { PersonId } from '~/room/wire';
import classes from './Trouble.module.css';

const FEW = 20;

type TroubleListProps = {
  titleId: string;
  troubles: Trouble[];
  of: number;
  deaf: number;
  unheard: number;
  menuOf: (person: PersonId) => ReactNode;
};

function Row({ trouble, menuOf }: { trouble: Trouble; menuOf: TroubleListProps['menuOf'] }) {
  const { t } = useTranslation('preflight');
  const how = [trouble.browser, trouble.via === 'tcp' && t('trouble.overTcp')].filter(Boolean).join(' · ');
  return (
    <li className={classes.row}>
      <div className={classes.about}>
        <p className={classes.who}>
          <span className={classes.name}>{trouble.name}</span>
          <RoleTag role={trouble.role} />
        </p>
        {trouble.why.map((why) => (
          <p key={why} className={classes.why}>
            <strong>{t(`trouble.why.${why}`)}</strong> {t(`trouble.help.${why}`)}
          </p>
        ))}
        {how && <p className={classes.how}>{how}</p>}
      </div>
      {menuOf(trouble.person)}
    </li>
  );
}

export function TroubleList({ titleId, troubles, of, deaf, unheard, menuOf }: TroubleListProps) {
  const { t } = useTranslation('preflight');
  const [most, setMost] = useState(FEW);
  return (
    <div className={classes.list}>
      <h2 id={titleId} className={classes.title}>
        {t('trouble.title')}
      </h2>
      <p className={classes.sum}>
        {deaf > 0 && <span>{t('trouble.sum', { count: deaf, of })}</span>}
        {unheard > 0 && <span>{t('trouble.unheard', { count: unheard })}</span>}
      </p>
      <ul className={classes.rows}>
        {troubles.slice(0, most).map((trouble) => (
          <Row key={trouble.person} trouble={trouble} menuOf={menuOf} />
        ))}
      </ul>
      {troubles.length > most && (
        <Button variant="subtle" size="xs" onClick={() => setMost(most + 100)}>
          {t('trouble.more', { count: troubles.length - most })}
        </Button>
      )}
      <p className={classes.note}>{t('trouble.note')}</p>
    </div>
  );
}
