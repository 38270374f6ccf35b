import { IconVideo } from '@tabler/icons-react';
import { Link } from 'react-router';
import { posterLink } from '~/api/recordings';
import type { Recording } from '~/api/wire';
import { RecordingActions } from './RecordingActions';
import { RecordingFacts } from './RecordingFacts';
import classes from './Recordings.module.css';

export function RecordingRow({ recording }: { recording: Recording }) {
  return (
    <li className={classes.recording}>
      <span className={classes.poster}>
        {recording.has_poster ? (
          <img src={posterLink(recording.id)} alt="" loading="lazy" />
        ) : (
          <IconVideo size={24} stroke={1.5} aria-hidden="true" />
        )}
      </span>
      <span className={classes.what}>
        <Link to={`/library/recordings/${recording.id}`} className={classes.name} dir="auto">
          {recording.title}
        </Link>
        <RecordingFacts recording={recording} />
      </span>
      <RecordingActions recording={recording} />
    </li>
  );
}
