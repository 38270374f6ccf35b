import { useTranslation } from 'react-i18next';
import type { PublicLobby } from '~/api/wire';
import { numbered } from './numbered';
import classes from './Part.module.css';

type Profile = PublicLobby['profiles'][number];

function Face({ profile }: { profile: Profile }) {
  const { picture, name } = profile;
  if (picture) return <img className={classes.face} src={picture.url} width={64} height={64} alt="" />;
  return (
    <span className={classes.face} aria-hidden="true">
      {Array.from(name)[0]}
    </span>
  );
}

/** Who will speak. */
export function Profiles({ profiles }: { profiles: Profile[] }) {
  const { t } = useTranslation('lobby');
  if (profiles.length === 0) return null;
  return (
    <section className={classes.part} data-element="panel">
      <h2>{t('presenters', { count: profiles.length })}</h2>
      <ul className={classes.profiles}>
        {numbered(profiles).map(({ number, item }) => (
          <li key={number} className={classes.profile}>
            <Face profile={item} />
            <div dir="auto">
              <h3 className={classes.name}>{item.name}</h3>
              {item.title}
              {item.about && <p className={classes.about}>{item.about}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
