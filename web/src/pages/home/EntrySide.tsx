import { IconBrowserCheck, IconServer2, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './EntrySide.module.css';

const points = [
  { name: 'browser', Icon: IconBrowserCheck },
  { name: 'control', Icon: IconShieldCheck },
  { name: 'own', Icon: IconServer2 },
] as const;

/** What the pages before the sign-in say about the product. */
export function EntrySide({ title, text }: { title: string; text: string }) {
  const { t } = useTranslation('entry');
  return (
    <>
      <h1>{title}</h1>
      <p>{text}</p>
      <ul className={classes.points} aria-label={t('pointsLabel')}>
        {points.map(({ name, Icon }) => (
          <li key={name}>
            <Icon size={22} aria-hidden="true" />
            {t(`points.${name}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
